import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Anchor, anchorAt, packed, wholePage, wordsOn } from './anchor.ts';
import { carry } from './carry.ts';

const pages = [
	'关于在全县开展创先争优活动的实施方案为深入贯彻落实上级部署，结合我县实际，制定如下方案。',
	'一、总体要求。推动科学发展，促进社会和谐，服务人民群众，加强基层组织，以优异成绩向党的生日献礼。',
	'二、主要任务。每名党员要作出公开承诺，承诺内容应当具体可查，并在支部公示栏中公示不少于五天。',
];
/** Words of a page as a reader chooses them. */
function chosen(page: number, words: string): Anchor {
	const anchor = wordsOn(page, pages[page - 1] ?? '', words);
	if (!anchor) throw new Error('the words are not there');
	return anchor;
}
const promise = chosen(3, '每名党员要作出公开承诺，承诺内容应当具体可查');

test('in the same text the words stand where they stood, whatever blanks the text has', () => {
	expect(carry(promise, pages)).toEqual({ page: 3, from: promise.from, to: promise.to, words: promise.quote });
	expect(packed('每名 党员\n要　作出')).toBe('每名党员要作出');
});

test('words that moved are found on the page where they are now', () => {
	const [first = '', second = '', third = ''] = pages;
	expect(carry(promise, [third, first, second])).toMatchObject({ page: 1, from: promise.from });
	expect(carry(promise, ['封面', first, `${second}前言。`, `序。${third}`])).toMatchObject({
		page: 4,
		from: promise.from + 2,
		words: promise.quote,
	});
});

test('words that now go on overleaf stand on the page that holds most of them', () => {
	const text = pages[2] ?? '';
	const cut = promise.from + 5;
	expect(carry(promise, [text.slice(0, cut), text.slice(cut)])).toEqual({
		page: 2,
		from: 0,
		to: promise.quote.length - 5,
		words: promise.quote.slice(5),
	});
});

test('words that were changed a little are told as they are now', () => {
	const now = pages.map((text) => text.replace('应当具体可查', '要具体、可查'));
	expect(carry(promise, now)).toMatchObject({ page: 3, words: '每名党员要作出公开承诺，承诺内容要具体、可查' });
});

test('few words are told from the same words elsewhere by what stands around them', () => {
	const days = chosen(3, '五天');
	const more = `${pages[2]}另行公示五天后报县委。`;
	expect(carry(days, [`说明：五天。`, pages[1] ?? '', more])).toMatchObject({ page: 3, from: days.from });
	expect(carry(days, [`说明：五天。`])).toBeNull();
	const seven = pages.map((text) => text.replace('不少于五天', '不少于七天'));
	expect(carry(days, seven)).toMatchObject({ page: 3, words: '七天' });
});

test('words that are gone are on no page', () => {
	expect(carry(promise, pages.slice(0, 2))).toBeNull();
	expect(carry(promise, [])).toBeNull();
	expect(carry(promise, ['', ''])).toBeNull();
});

test('a note on a whole page goes with the page', () => {
	const note = wholePage(2, pages[1] ?? '');
	expect(carry(note, ['封面', ...pages])).toMatchObject({ page: 3, from: 0, to: 0 });
	expect(carry(note, [pages[0] ?? '', pages[2] ?? ''])).toBeNull();
	// A page that is a picture has no words to know it by.
	expect(carry(wholePage(2, ''), ['', '', ''])).toMatchObject({ page: 2 });
	expect(carry(wholePage(2, ''), [''])).toBeNull();
});

const character = fc.constantFrom(
	...'的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会',
);
const text = (minLength: number, maxLength: number) => fc.string({ unit: character, minLength, maxLength });
const book = fc.array(text(40, 200), { minLength: 1, maxLength: 6 });
const choice = fc.tuple(book, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 60 }));
function anchorIn([texts, page, from, length]: [string[], number, number, number]): Anchor {
	const index = page % texts.length;
	const on = texts[index] ?? '';
	const start = from % on.length;
	const anchor = anchorAt(index + 1, on, start, Math.min(on.length, start + length));
	if (!anchor) throw new Error('no words');
	return anchor;
}

test('nothing moves while the text stays', () => {
	fc.assert(
		fc.property(choice, (chosen) => {
			const anchor = anchorIn(chosen);
			expect(carry(anchor, chosen[0])).toEqual({
				page: anchor.page,
				from: anchor.from,
				to: anchor.to,
				words: anchor.quote,
			});
		}),
	);
});

test('pages put in before, and words before them on the page, move the place by just as much', () => {
	fc.assert(
		fc.property(choice, text(0, 40), fc.integer({ min: 0, max: 3 }), (chosen, more, covers) => {
			const anchor = anchorIn(chosen);
			const now = chosen[0].map((on, index) => (index === anchor.page - 1 ? `甲乙丙${more}${on}` : on));
			const found = carry(anchor, [...Array.from({ length: covers }, () => '丁戊己庚'), ...now]);
			expect(found?.words.length).toBeGreaterThan(0);
			if (anchor.quote.length >= 8 || anchor.before.length + anchor.after.length >= 40)
				expect(found).toMatchObject({ page: anchor.page + covers, words: anchor.quote });
		}),
	);
});

test('one character more, less or another never loses words that tell', () => {
	fc.assert(
		fc.property(choice, fc.nat(), fc.constantFrom('', '丑', '寅卯'), (chosen, at, put) => {
			const anchor = anchorIn(chosen);
			if (anchor.quote.length < 10) return;
			const place = anchor.from + (at % anchor.quote.length);
			const now = chosen[0].map((on, index) =>
				index === anchor.page - 1 ? on.slice(0, place) + put + on.slice(place + 1) : on,
			);
			const found = carry(anchor, now);
			expect(found?.page).toBe(anchor.page);
			expect(Math.abs((found?.from ?? 0) - anchor.from)).toBeLessThanOrEqual(2);
		}),
	);
});

test('what is found always stands in the text as told', () => {
	fc.assert(
		fc.property(choice, book, (chosen, other) => {
			const found = carry(anchorIn(chosen), other);
			if (found) expect(other[found.page - 1]?.slice(found.from, found.to)).toBe(found.words);
		}),
	);
});
