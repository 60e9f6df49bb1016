import type { Marker } from './marker.ts';

/** What may follow a number that counts nothing but says how much, which or when. */
const measure =
	'[年月日号时分秒点个名人位元角件项条款家户只台辆张篇本册卷套届次级级类等期线档把季批楼层栋度倍成亿万千百％%]|来年|季度|把手|以上|左右|多';
const afterNumber = new RegExp(`^(?:${measure})`);
const numberGoesOn =
	/^[〇零一二三四五六七八九十百]+(?:[、，,和及与至到]|期|线|级|等|类|次|把手|季度|楼|号|产业|轮|批|年级|中队|者|手|审|胎|孩|战)/;
const reference =
	/^(?:[、，]?[（(]?[〇零一二三四五六七八九十0-9]{1,3}[）)]|[项款目条]|(?:[和及或与至、，,]第?)?\s?[（(][一二三四五六七八九十0-9])/;

/** A number that only looks like a marker: 一、二期; 1.5亿; 第一、第二产业; （一）、（二）项; 一是一. */
export function isFalseFriend(text: string, at: number, marker: Marker): boolean {
	const after = text.slice(at + marker.length, at + marker.length + 16);
	const before = text.slice(Math.max(0, at - 4), at).trimEnd();
	switch (marker.kind) {
		case '一、':
			return numberGoesOn.test(after) || /第$/.test(before);
		case '第一':
			return (
				/^第[一二三四五六七八九十]/.test(after) || numberGoesOn.test(after) || /^[、，]?[二三四][、，产]/.test(after)
			);
		case '（一）':
		case '（1）':
			return /[第前款条附见、和及或与]$/.test(before) || reference.test(after);
		case '1':
			return /[0-9０-９.．\-—~～]$/.test(before) || afterNumber.test(after);
		case '1.':
			return /[0-9０-９.．\-—~～]$/.test(before);
		default:
			if (marker.kind.startsWith('1.'))
				return (
					/^(?:亿|万|千|百|倍|％|%|个|年|元|米|公里|公斤|吨|度|版|折)/.test(after) || /[0-9０-９.．]$/.test(before)
				);
			return false;
	}
}
