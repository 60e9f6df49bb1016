import { docx } from '../../../lok/src/testing/archives.ts';
import type { TestFile } from '../product/library.ts';

/** A directive of two pages as an organisation department writes them, made up for these stories: places and people are nowhere. */
const title = '关于在全县开展“清泉进村”行动的通知';
const lines = [
	'各乡镇党委，县直各单位党组织：',
	'入夏以来，北坡、溪口一带有三十个村用水吃紧，进城办一件小事要坐半天车，群众说得最多的就是这两件。县委研究决定，从九月起在全县开展“清泉进村”行动，把水引到灶台边，把窗口开到村头上。',
	'一、行动目标',
	'到2026年12月31日，三十个缺水村的水管全部接通，每个村至少开设一处代办点，群众满意率达到百分之九十以上。',
	'二、主要任务',
	'（一）逐户摸清底数。各乡镇党委要在2026年9月20日前走访缺水家庭，一户一页建立台账，水源、人口、管线长度都要写明，由村党支部书记签字。',
	'（二）开设便民代办点。各村党支部要公布代办事项和联系电话，每周开放不少于三天，农忙时送办上门，年底前代办件数要比去年多一半。',
	'（三）组织结对包村。县直机关每个党支部结对帮扶1-2个村，帮助解决管网、电力和经费上的困难，每月到村不少于一次。',
	'（四）开展公开承诺。党员要围绕引水、护水、管水写一条承诺，说清做什么、哪天做完、请谁来评，贴在村务公开栏里。',
	'三、方法步骤',
	'（一）动员部署。各级党组织要在2026年9月10日前召开动员会，把任务分到组、分到人，会后三天内把分工表报县委组织部。',
	'（二）集中办理。九月至十一月，各乡镇每半月排一次工期，能当天接通的当天接通，一时接不通的先送水到户。',
	'（三）群众评议。十二月上旬请用水户逐户打分，打分低于七十分的村要在月底前整改，整改结果由打分人签字认可。',
	'四、组织领导',
	'（一）成立领导小组。县委成立“清泉进村”行动领导小组，县委书记任组长，县委组织部部长任副组长，水利、电力、财政部门负责人为成员，办公室设在县委组织部。',
	'（二）压实工作责任。乡镇党委书记是第一责任人，村党支部书记是直接责任人。督查室要每半月通报一次进度。',
	'（三）用好亮点经验。各乡镇党委要选择1-2项亮点工作，整理成信息上报，做得好的在全县推广。',
	'中共青禾县委组织部',
	'2026年9月1日',
];

const run = (text: string, face: string, size: number): string =>
	`<w:r><w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}"/><w:sz w:val="${size}"/></w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string, how: string): string =>
	`<w:p><w:pPr><w:spacing w:line="580" w:lineRule="exact"/>${how}</w:pPr>${inner}</w:p>`;

function lineOf(text: string, index: number): string {
	const isHeading = /^[一二三四]、/.test(text);
	const face = isHeading ? '黑体' : '仿宋';
	const isEnd = index >= lines.length - 2;
	const indent = index === 0 ? '' : '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
	return paragraph(run(text, face, 32), isEnd ? '<w:jc w:val="right"/>' : indent);
}

export const inventedTitle = title;

/** The directive in Word, with an official paper's margins. */
export function inventedDirective(): TestFile {
	const head = paragraph(run(title, '小标宋', 44), '<w:jc w:val="center"/>');
	const page =
		'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>';
	const body = [head, paragraph('', ''), ...lines.map(lineOf)].join('');
	return { name: `${title}.docx`, content: Buffer.from(docx(body + page)) };
}
