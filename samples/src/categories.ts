import type { SampleCategory } from './types.ts';

/** The catalogue, parents before their children. */
export const categories: SampleCategory[] = [
	{ key: 'deployment', name: '部署文件' },
	{ key: 'speeches', name: '动员讲话', parent: 'deployment' },
	{ key: 'plans', name: '实施方案', parent: 'deployment' },
	{ key: 'notices', name: '通知公告', parent: 'deployment' },
	{ key: 'rules', name: '制度办法', parent: 'deployment' },
	{ key: 'information', name: '简报信息' },
	{ key: 'briefings', name: '工作简报', parent: 'information' },
	{ key: 'reports', name: '调研与汇报', parent: 'information' },
	{ key: 'minutes', name: '会议纪要', parent: 'information' },
	{ key: 'records', name: '台账名册' },
	{ key: 'ledgers', name: '工作台账', parent: 'records' },
	{ key: 'rosters', name: '组织和党员名册', parent: 'records' },
	{ key: 'services', name: '便民服务' },
	{ key: 'learning', name: '学习资料' },
	{ key: 'other', name: '其它' },
];
