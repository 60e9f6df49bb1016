import type { SampleDocument } from './types.ts';

/** What the library holds after the first run, the most telling documents first. */
export const documents: SampleDocument[] = [
	{
		file: 'speech.docx',
		title: '在县委组织部机关“争先进位、服务群众”活动动员会上的讲话',
		category: 'speeches',
		featured: true,
	},
	{
		file: 'plan.docx',
		title: '关于印发《县委组织部“争先进位、服务群众”活动实施方案》的通知',
		category: 'plans',
		featured: true,
	},
	{
		file: 'progress.pptx',
		title: '“争先进位、服务群众”活动第一时段推进情况（汇报片）',
		category: 'reports',
		featured: true,
	},
	{
		file: 'briefing-2.docx',
		title: '组工简报第4期：归帆镇“渡口议事桌”三个月办结86件渔家诉求',
		category: 'briefings',
		featured: true,
	},
	{ file: 'briefing-1.docx', title: '组工简报第1期：全县486个基层党组织全部完成活动动员', category: 'briefings' },
	{
		file: 'notice-commitments.docx',
		title: '关于做好“争先进位、服务群众”活动公开承诺工作的通知',
		category: 'notices',
	},
	{ file: 'notice-comments.docx', title: '关于开展2026年下半年领导点评和群众评议的通知', category: 'notices' },
	{ file: 'notice-highlights.doc', title: '关于报送近三年亮点工作信息的通知', category: 'notices' },
	{ file: 'publicity.docx', title: '关于第三季度“服务群众实事”拟通报表扬对象的公示', category: 'notices' },
	{ file: 'counting-rules.rtf', title: '群众评议票统计办法（试行）', category: 'rules' },
	{ file: 'report.odt', title: '关于空白企业和社会组织组建党组织情况的调研报告', category: 'reports' },
	{ file: 'minutes.txt', title: '争先活动领导小组第二次会议纪要', category: 'minutes' },
	{ file: 'commitments.docx', title: '雨读镇公开承诺台账（第一轮）', category: 'ledgers', featured: true },
	{ file: 'satisfaction.ods', title: '群众评议满意度台账（2026年10月试评）', category: 'ledgers' },
	{ file: 'needs.csv', title: '群众诉求登记台账（2026年9月至11月）', category: 'ledgers' },
	{ file: 'organisations.xlsx', title: '望舒县部分基层党组织名册', category: 'rosters' },
	{ file: 'members.xlsx', title: '望舒县三个党支部党员名册', category: 'rosters' },
	{ file: 'leaflet.pdf', title: '家门口的便民服务点：办事指南', category: 'services', featured: true },
	{ file: 'service-points.html', title: '望舒县便民服务点服务时间一览', category: 'services' },
	{ file: 'reading-note.md', title: '读书笔记：怎样写出一条能检验的承诺', category: 'learning' },
	{ file: 'copied-speech.txt', title: '2023年县委组织部活动发动会讲话（网络转载，未经校对）', category: 'other' },
];
