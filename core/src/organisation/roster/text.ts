/** Full-width letters, digits and signs as half-width, every kind of space as one, none at the ends. */
export const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/[\s\u200b\ufeff]+/g, ' ')
		.trim();

/** A name as it is compared: 王　伟 and 王 伟 are 王伟; a name in Latin letters keeps its spaces, one of a minority its dot. */
export const personName = (text: string): string => {
	const name = plain(text).replace(/[•・‧∙]/g, '·');
	if (!/\p{Script=Han}/u.test(name)) return name;
	// A full stop between two parts of a name is a dot that a keyboard has not.
	return name.replaceAll(' ', '').replace(/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·');
};

/** Whether a cell holds a placeholder of a form rather than anything: 中共xxxx大学委员会, ****, XXX支部, -. */
export const isPlaceholder = (text: string): boolean => /[*＊]{2,}|[xX×]{2,}|^[-—–/\\]+$|某某/.test(text);

/**
 * A text of its own. A text cut out of a larger one may keep all of that in memory, so what is kept for long, of a file of
 * a million rows, is copied.
 */
export const ownText = (text: string): string => Array.from(text).join('');
