import { expect, test } from 'vitest';
import { isFalseFriend } from './false-friend.ts';
import { readMarker } from './marker.ts';
import { numeralOf } from './numeral.ts';

const read = (text: string) => {
	const marker = readMarker(text, 0);
	return marker === undefined || isFalseFriend(text, 0, marker) ? undefined : `${marker.kind} ${marker.number}`;
};

test.each([
	['一、抓学习', '一、 1'],
	['（三）抓制度', '（一） 3'],
	['(十二)抓落实', '（一） 12'],
	['1．抓培训', '1. 1'],
	['２、抓培训', '1. 2'],
	['1.2 培训对象', '1.2 2'],
	['1.5月底前完成自查', '1. 1'],
	['（4）培训地点', '（1） 4'],
	['③ 培训时间', '① 3'],
	['第一，抓学习', '第一 1'],
	['第二是抓制度', '第一 2'],
	['其一，抓学习', '其一 1'],
	['首先，抓学习', '首先 1'],
	['一是抓学习', '一是是 1'],
	['二要抓制度', '一是要 2'],
	['第三章 保障', '章 3'],
	['第 五 节　考核', '节 5'],
	['第十二条 本办法自印发之日起施行', '条 12'],
	['第一阶段：学习动员', 'step阶段 1'],
	['(a) 对象', '（a） 1'],
	['㈢抓制度', '（一） 3'],
	['（乙）作风优良', '（甲） 2'],
	['★一、抓学习', '一、 1'],
	['第一个问题，关于学习', 'point个问题 1'],
	['第二件事：抓制度', 'point件事 2'],
	['第三点意见，抓落实', 'point点 3'],
	['第二点是要抓制度', 'point点 2'],
	['另一方面，要抓落实', '一方面 2'],
])('%s is a marker', (text, marker) => expect(read(text)).toBe(marker));

test.each([
	'第一时间赶到',
	'第一要务是落实',
	'第一、第二产业协调推进',
	'一、二期工程同时验收',
	'1.5亿元投入使用',
	'2010年以来',
	'（一）、（二）项规定的情形',
	'第三条第二款规定的情形',
	'5 月份以前完成',
	'一是一，二是二',
	'第一点火星',
	'第一个问题解决了',
	'一方面增加投入',
	'(1) 和 (2) 相等',
])('%s is none', (text) => expect(read(text)).toBeUndefined());

test.each([
	['二十三', 23],
	['一百零五', 105],
	['１２', 12],
	['⑦', 7],
	['⑵', 2],
	['Ⅳ', 4],
	['b', 2],
	['三三', undefined],
])('%s counts %s', (text, number) => expect(numeralOf(text)).toBe(number));
