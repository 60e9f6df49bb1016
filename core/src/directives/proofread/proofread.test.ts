import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proofread } from './proofread.ts';

const told = (text: string, kind: string) =>
	proofread({ text })
		.filter((finding) => finding.kind === kind)
		.map(({ found, suggestion }) => `${found}>${suggestion}`);

const washed = `各村要稳固脱贫成果，带头效劳群众，打牢根底。
近年来，全镇经济社会开展成效明显，为科学开展打下了根底，广阔党员深受教育。
下一步，深入开展读书活动，组织开展志愿效劳，制定实施方案，做到发展和稳定并重。`;

test('swapped words are told where they stand wrong, and left where they stand right', () => {
	const words = told(washed, 'word');
	expect(words).toEqual([
		'稳固>巩固',
		'效劳>服务',
		'根底>基础',
		'开展>发展',
		'开展>发展',
		'根底>基础',
		'广阔>广大',
		'效劳>服务',
	]);
});

test('what is 开展 rather than 发展 stands right', () => {
	expect(told('各支部年底前开展民主评议，组织开展民主测评，开展入户走访。', 'word')).toEqual([]);
});

test.each([
	['完成率缺乏80%的扣1分。', ['缺乏>不足']],
	['要坚决理想信念。', ['坚决>坚定']],
	['合格率要到达100%。', ['到达>达到']],
	['要为群众效劳，打牢根底。', ['效劳>服务', '根底>基础']],
	['列车到达北京，态度坚决，缺乏经验。', []],
])('what is never right beside a word is told in the shortest text: %s', (text, swaps) => {
	expect(told(text, 'word')).toEqual(swaps);
});

test('two sure places of two pairs show a tool in a short text, not in a long one', () => {
	const short = '要为群众效劳，打牢根底，全面回忆工作。';
	expect(told(short, 'word')).toContain('回忆>回顾');
	expect(told(`${short}\n${'会议听取了汇报。'.repeat(200)}`, 'word')).not.toContain('回忆>回顾');
});

test('宣传发动 is said as well as 宣传动员', () => {
	expect(proofread({ text: '要加强宣传发动，营造浓厚氛围。各镇要做好宣传发动工作。' })).toEqual([]);
});

test('the same words in a text that nobody washed are left alone', () => {
	const clean = '全镇深入开展读书活动，按照标准制定实施方案，鼓励群众参与，坚决反对浪费，这是根本任务。';
	expect(told(clean, 'word')).toEqual([]);
});

test('a rule for points keeps its meaning', () => {
	const rules = `${washed}\n参加率缺乏80%扣1分，缺乏60%扣3分。`;
	expect(told(rules, 'word').slice(-2)).toEqual(['缺乏>不足', '缺乏>不足']);
});

test('slips are told by the words around them', () => {
	expect(told('会上作了布署，要求大家再接再励，规那么要遵守。', 'typo').length).toBe(3);
	expect(told('在总结经验等基层上，突出特色。', 'typo')).toEqual(['基层>基础']);
	expect(told('服务在基层上，工作在一线。这样做风险较小，预防犯罪。', 'typo')).toEqual([]);
});

test.each([
	['从现在起到2025年十八大召开', '2025>2012'],
	['2013年建党90周年时', '2013>2011'],
	['从2015年3月开始，围绕迎接党的十八大开展活动', '2015>2012'],
	['“十二五”时期（2010—2014年）', '“十二五”时期（2010—2014>null'],
	['2011年2月29日前完成', '2011年2月29日>null'],
	['2010年5月1日（星期三）召开', '2010年5月1日（星期三）>null'],
	['各支部要于昨天、今天召开会议', '昨天、今天>null'],
	['十八大于2013年11月在北京召开', '2013>2012'],
	['党的十八大2011年召开', '2011>2012'],
	['自2023年十八大以来，全县变化很大', '2023>2012'],
	['党的十九大（2018年）以来', '2018>2017'],
	['2013年，党的十八大胜利召开', '2013>2012'],
	['二〇一三年召开的党的十八大', '二〇一三>二〇一二'],
	['四月三十一日前报送', '四月三十一日>null'],
	['2012年13月前完成', '13月>null'],
	['2014年召开的十一届全国人大三次会议', '2014>2010'],
])('%s', (text, finding) => expect(told(text, 'date')).toEqual([finding]));

test.each([
	'2012年11月党的十八大召开',
	'自2012年党的十八大以来，全县变化很大',
	'党的十八大2012年召开',
	'2010年5月1日（星期六）召开',
	'2012年2月29日',
	'2021年建党100周年',
	'今天的会议很重要',
	'2013年，党的十八大精神深入人心',
	'十八大以来，2013年全县完成了任务',
	'二月二十九日和十二月三十一日',
	'2015年，各级党组织学习党的十八大报告',
])('%s is possible', (text) => expect(told(text, 'date')).toEqual([]));

test('marks without their other half, doubled marks and strange widths', () => {
	expect(told('要做到“五个好，即“班子好”等。', 'quote')).toEqual(['“>null']);
	expect(told('全体党员（含预备党员要参加。1）按时。', 'bracket')).toEqual(['（>null']);
	expect(told('要参加。。要签到，，不缺席。', 'punctuation')).toEqual(['。。>。', '，，>，']);
	const text = `${'每月读书，每周交流，每季总结。'.repeat(40)}各村参加,各户受益。`;
	expect(told(text, 'width')).toEqual([',>，']);
	expect(told(`${'每月读书，每周交流。'.repeat(8)}各村参加,各户受益。`, 'width')).toEqual([',>，']);
	expect(told('1月交流，2月总结，３月评比，4月表彰。', 'width')).toEqual(['３>3']);
	expect(told('一、甲方面。\n内容。\n三、乙方面。\n内容。', 'numbering')).toEqual(['三>null']);
	expect(told('一、甲方面。\n1、学习。\n2、整改。\n4、总结。', 'numbering')).toEqual(['4>null']);
	expect(told('二、甲方面。\n内容。\n三、乙方面。\n内容。', 'numbering')).toEqual(['二>null']);
	expect(told('一、甲方面。\n（二）学习。\n（三）整改。\n二、乙方面。', 'numbering')).toEqual(['（二）>null']);
	expect(told('第二章 学习\n内容。\n第三章 整改\n内容。', 'numbering')).toEqual([]);
});

test('what a page end cuts in two is told from its first sign to its last', () => {
	const cut = ['1月交流，2月总结，4月验收，全县党组织和全体党员参加，会期定在１', '- 3 -', '２月。', '- 4 -', ''].join(
		'\n',
	);
	const found = proofread({ text: cut }).filter(({ kind }) => kind === 'width');
	expect(found.map(({ start, end }) => cut.slice(start, end))).toEqual(['１\n- 3 -\n２']);
});

test('a page that a text cites is no furniture, one that cuts it is', () => {
	expect(told('《文集》第3卷，第269页。', 'furniture')).toEqual([]);
	expect(
		told('关于读书的通知\n各村要把读书活动作为一项长期任务坚持下去关于读书的通知第2页\n。要抓好落实。', 'furniture'),
	).toEqual(['关于读书的通知第2页>']);
});

test.each([
	['各村要坚持读书\n— 3 —\n，交流体会。', '— 3 —'],
	['各村要坚持读书\n本文来源：某某公文网\n，交流体会。', '本文来源：某某公文网'],
	['各村要坚持读书\nhttp://example.org/a\n，交流体会。', 'http://example.org/a'],
])('what a page or a site leaves between lines is no part of the text', (text, found) =>
	expect(told(text, 'furniture')).toEqual([`${found}>`]),
);

test('a name one character off an organ of the country, or with two that changed places', () => {
	expect(told('由中共中央组积部、国家税务总局负责。', 'organ')).toEqual(['中共中央组积部>中共中央组织部']);
	expect(told('全国人民代大表会常务委员会决定。', 'organ')).toEqual([
		'全国人民代大表会常务委员会>全国人民代表大会常务委员会',
	]);
	expect(told('中华人民共和国全国人民代表大会、内蒙古自治区人民政府。', 'organ')).toEqual([]);
});

test('a name one character off a known organisation', () => {
	const organs = ['青山镇党委', '青山镇石桥村党支部'];
	const findings = proofread({ text: '青山镇石桥村党支部和青山镇石侨村党支部' }, { organs });
	expect(findings.filter(({ kind }) => kind === 'organ')).toMatchObject([
		{ found: '青山镇石侨村党支部', suggestion: '青山镇石桥村党支部', start: 10 },
	]);
});

test('marks that meet only where a page number stood are no doubled ones', () => {
	expect(told('各村要坚持读书。\n— 3 —\n，交流体会。', 'punctuation')).toEqual([]);
	expect(told('各村要坚持读书。，交流体会。', 'punctuation')).toEqual(['。，>。']);
});

test('whatever the text, every place holds what is told to stand there', () => {
	const pieces = fc.constantFrom(
		'开展',
		'效劳',
		'“',
		'”',
		'（',
		'第2页',
		'\n',
		'2023年',
		'十八大',
		'，',
		'。',
		' ',
		'根底',
		'一、',
		'二是',
		'𠮷',
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
			const text = parts.join('');
			for (const { start, end, found, confidence } of proofread({ text })) {
				expect(text.slice(start, end).replace(/[\s\u3000]/g, '')).toBe(found.replace(/[\s\u3000]/g, ''));
				expect(confidence > 0 && confidence <= 1).toBe(true);
			}
		}),
		{ numRuns: 3000 },
	);
});
