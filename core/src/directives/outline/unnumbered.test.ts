import { expect, test } from 'vitest';
import { readOutline } from './read.ts';

const headings = (text: string): string[] => readOutline({ text }).nodes.map(({ heading }) => heading);

const body =
	'各村支部按照年度安排逐项推进，每季度检查一次进度，发现的问题当场登记，限期办结后再向全体党员通报结果，年底汇总成册存档备查。';
const titled = (title: string): string => `${title}。${body}`;
const works = ['春季', '夏季', '秋季', '冬季', '村级', '社区', '机关', '学校', '企业', '农村', '渔区', '林区'];
/** A part in which every paragraph has its title. */
const part = (number: string, from: number) =>
	[`${number}、${works[from]}等工作`, ...works.slice(from, from + 4).map((work) => titled(`抓好${work}走访`))].join(
		'\n',
	);
const mixed = [
	'四、保障工作',
	titled('加强经费保障'),
	`经费由镇里统一拨付，${body}`,
	`每一笔都要登记，${body}`,
	titled('改进通报办法'),
	`通报以书面为主，${body}`,
].join('\n');

test('in a document that titles its paragraphs those with plain titles count, whatever follows each', () => {
	const found = headings([part('一', 0), part('二', 4), part('三', 8), mixed].join('\n'));
	expect(found).toContain('加强经费保障');
	expect(found).toContain('改进通报办法');
	// By itself such a part just has two paragraphs that begin with a short sentence.
	const alone = headings([mixed, '五、附带工作', body].join('\n'));
	expect(alone).not.toContain('加强经费保障');
});

test('what is asked for is no title, and neither are words that only lead to a list', () => {
	const asks = ['要坚持民主公开', '要坚持群众自愿', '要坚持量力而行', '要坚持注重实效'].map(titled);
	expect(headings(['一、原则', ...asks].join('\n'))).toEqual(['一、原则']);
	const leads = ['会上作出三项决定', '会后安排两件事情', '年内完成四项任务'].map(
		(words) => `${words}：一是先行走访登记，摸清底数；二是限期办结，${body}`,
	);
	expect(headings(['一、安排', ...leads].join('\n')).some((heading) => heading.startsWith('会上作出'))).toBe(false);
});
