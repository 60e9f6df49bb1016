import { plain } from './text.ts';

/** How a field's cells are read. */
export type Reading = 'text' | 'name' | 'day' | 'idNumber' | 'phone' | 'sex' | 'yes' | 'code';

/**
 * The fields of rosters: how each is read, and what its column is called. A column is compared without spaces, brackets and
 * marks, so 职务（留空默认为委员） is 职务. To teach it a form, add the words its heads use.
 */
export const fields = {
	name: [
		'name',
		['姓名', '名字', '党员姓名', '成员姓名', '人员姓名', 'name', '同志姓名', '人名', '党员', '本人姓名', '党员名称'],
	],
	staffNumber: ['code', ['学工号', '工号', '工作证号', '学号', '职工号', '人员编号', '党员编号']],
	idNumber: [
		'idNumber',
		[
			'身份证号',
			'身份证号码',
			'公民身份号码',
			'身份证',
			'证件号码',
			'居民身份证号',
			'公民身份证号码',
			'身份证件号码',
			'证件号',
			'身份号码',
			'居民身份证',
			'居民身份证号码',
			'身份证编号',
		],
	],
	sex: ['sex', ['性别']],
	bornOn: [
		'day',
		['出生年月', '出生日期', '出生年月日', '生日', '出生时间', '出生', '生年月日', '出生时间年月', '出生日'],
	],
	ethnicity: ['text', ['民族', '族别']],
	nativePlace: ['text', ['籍贯']],
	education: ['text', ['学历', '文化程度', '学历学位', '最高学历', '文化水平', '全日制学历']],
	phone: [
		'phone',
		[
			'手机',
			'手机号',
			'手机号码',
			'联系方式',
			'移动电话',
			'联系手机',
			'联系电话',
			'电话',
			'电话号码',
			'手机电话',
			'本人电话',
			'联系号码',
		],
	],
	officePhone: ['text', ['办公电话', '固定电话', '转出单位联系电话']],
	email: ['text', ['邮箱', '电子邮箱', '电子邮件', 'email']],
	occupation: ['text', ['岗位名称', '工作岗位', '职业', '专业技术职务', '从事工作', '工作单位及职务']],
	personKind: ['text', ['人员类别', '党员类别', '人员类型']],
	memberState: ['text', ['党籍状态', '党员状态', '党员身份', '党员类型', '政治面貌', '是否正式']],
	appliedOn: ['day', ['提交书面申请书时间', '申请入党时间', '递交入党申请书时间']],
	activistOn: ['day', ['确定为入党积极分子时间', '列为积极分子时间']],
	candidateOn: ['day', ['确定为发展对象时间', '列为发展对象时间']],
	joinedOn: [
		'day',
		[
			'入党时间',
			'入党日期',
			'加入党组织日期',
			'入党年月',
			'接收为预备党员时间',
			'入党年月日',
			'何时入党',
			'加入中国共产党时间',
			'成为预备党员时间',
			'加入党组织时间',
			'入党的时间',
			'发展时间',
		],
	],
	confirmedOn: [
		'day',
		['转正时间', '转正日期', '转为正式党员日期', '转正年月', '成为正式党员时间', '转正年月日', '转为正式党员时间'],
	],
	stage: ['text', ['当前发展阶段', '发展阶段']],
	post: [
		'text',
		[
			'职务',
			'党内职务',
			'支部职务',
			'现任职务',
			'职务名称',
			'党内职务名称',
			'职位',
			'所任职务',
			'担任职务',
			'党组织职务',
		],
	],
	duty: ['text', ['分工']],
	appointedOn: [
		'day',
		['任职时间', '任命时间', '任职日期', '任现职时间', '任职年月', '当选时间', '任现职务时间', '担任时间'],
	],
	leftOn: ['day', ['离任时间', '免职时间', '离职时间']],
	manages: ['yes', ['是否是管理员', '是否管理员', '管理员']],
	termEndsOn: [
		'day',
		['应换届时间', '任期届满时间', '届满日期', '届满时间', '届满', '任期截止时间', '任期到期时间', '任期截止'],
	],
	electedOn: ['day', ['实际换届时间', '换届时间', '选举时间', '最近换届时间']],
	committee: ['text', ['支部委员会名称', '委员会名称', '班子名称']],
	branch: [
		'text',
		[
			'党支部名称',
			'所在党支部',
			'所属党支部',
			'党支部',
			'所在支部',
			'支部名称',
			'所在党支部名称',
			'联系党支部',
			'所在党组织',
			'所属党组织',
			'支部',
			'所属支部',
			'党组织',
			'所在支部名称',
			'组织关系所在支部',
			'所在党组织名称',
			'所属党组织名称',
			'所在基层党组织',
			'所属党支部名称',
			'组织关系所在党支部',
			'所在单位',
		],
	],
	branchCode: [
		'code',
		['党支部编码', '所属党支部编码', '所在党支部编码', '联系党支部编码', '党组织代码', '支部代码', '组织代码'],
	],
	above: [
		'text',
		[
			'所属分党委',
			'分党委名称',
			'所在分党委',
			'二级党组织名称',
			'二级党委名称',
			'联系分党委',
			'联系党委',
			'上级党组织',
			'上级组织',
			'上级党组织名称',
			'所属党委',
			'所在党委',
			'上级党委',
			'隶属党组织',
			'所属镇街',
			'乡镇',
			'所属乡镇',
			'隶属关系',
			'上级党组织全称',
		],
	],
	aboveCode: [
		'code',
		[
			'所属分党委编码',
			'分党委编码',
			'所在分党委编码',
			'联系分党委编码',
			'联系党委编号',
			'上级党组织代码',
			'上级组织代码',
			'所属单位编码',
		],
	],
	toBranch: [
		'text',
		[
			'转入党支部',
			'转入支部',
			'转入支部名称',
			'转往支部',
			'接收党支部',
			'接收支部',
			'转入组织',
			'拟转入支部',
			'转入党支部名称',
		],
	],
	to: ['text', ['转入党组织', '转入党委', '转往党组织']],
	transferredOn: ['day', ['转出办理时间', '转接时间', '转出时间', '组织关系转入时间', '转入时间']],
	organisation: [
		'text',
		[
			'名称',
			'组织名称',
			'党组织名称',
			'单位名称',
			'全称',
			'组织全称',
			'机构名称',
			'党组织全称',
			'支部全称',
			'组织机构名称',
			'基层党组织名称',
		],
	],
	shortName: ['text', ['简称', '组织简称', '党组织简称']],
	organisationCode: [
		'code',
		['编号', '编码', '单位编号', '单位编码', '机构编码', '组织编码', '党组织编码', '支部编号', '组织代码证'],
	],
	newCode: ['code', ['新单位编码', '新编码', '新单位编号']],
	organisationType: ['text', ['组织类别', '支部类别', '党总支类别', '组织类型', '党组织类别', '单位类型', '机构类型']],
	unitNature: ['text', ['所在单位属性', '单位属性']],
	establishedOn: ['day', ['成立时间', '成立日期', '建立时间', '批准成立时间', '组建时间', '成立年月', '设立时间']],
	remark: ['text', ['备注', '说明']],
	number: ['code', ['序号', '行号', 'no', '序', '编次']],
	/** Of a sheet that was sent back: what was wrong with it. */
	reasons: ['text', ['退回原因', 'Reason for return']],
} as const satisfies Record<string, readonly [Reading, readonly string[]]>;
export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as [Field, ...Field[]];

/** A head as it is compared. */
export const headOf = (text: string): string =>
	plain(text)
		.replace(/\([^)]*\)?/g, '')
		.replace(/[\s*:：、.。★#]/g, '')
		.toLowerCase();

const byHead = new Map<string, Field>(
	fieldNames.flatMap((field) => fields[field][1].map((head) => [headOf(head), field] as const)),
);

/** The field of a head; null when no form known so far calls a column so. */
export const fieldOf = (head: string): Field | null => byHead.get(headOf(head)) ?? null;

/** Heads that say a sheet is about something else, whatever other columns it has. The longest is looked for in each head. */
export const foreign = {
	other_party: ['民主党派'],
	assessment: ['考核结果', '考核等次'],
	meeting: ['会议议题', '活动名称', '时长', '会议内容'],
	post_code: ['岗位编号', '新岗位编码'],
} as const;
export type Foreign = keyof typeof foreign;
