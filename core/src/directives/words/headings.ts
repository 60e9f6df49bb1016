/** Lines that are headings by themselves, without a number, in official texts. */
export const headingWords = new Set(
	`序 引言 导言 引子 总则 分则 指导思想 总体要求 总体目标 总体思路 工作目标 目标任务 主要目标 主要任务
重点任务 基本原则 工作原则 主要内容 活动内容 工作内容 方法步骤 实施步骤 工作步骤 时间安排 进度安排 组织领导 组织机构 保障措施 工作要求 有关要求
活动要求 几点要求 责任分工 职责分工 考核办法 评分标准 适用范围 工作安排 活动安排 参加范围 参加对象 活动主题 存在问题 主要问题 下一步打算 下步打算`
		.trim()
		.split(/\s+/),
);

/** Those that stand beside the first level, whatever comes before them. */
export const lastWords = new Set(['附则', '附录', '结语', '结束语', '尾声', '后记', '前言', '序言']);

/** A line that begins so speaks to the listeners or signs the text: no heading, and behind the last clause its end. */
export const salutation = /^(?:同志们|各位|女士们|先生们|老师们|同学们|朋友们|代表们|委员们|谢谢|此致|特此)/;
export const closing =
	/^(?:同志们|各位(?:代表|委员|领导|同志)|附件|附表|抄送|抄报|主题词|联系人|[\u4e00-\u9fff]{0,20}[〇一二三四五六七八九十零0-9]{2,4}年[〇一二三四五六七八九十0-9]{1,3}月[〇一二三四五六七八九十0-9]{1,3}日$)/;
/** A paragraph that leads to a list of its own: 主要做了以下工作。 */
export const leadIn =
	/[：:]$|(?:以下|下列|如下)[^。]{0,12}[。：:]$|[几一二三四五六七八九十两](?:个|项|点|条|大)?(?:方面|工作|意见|问题|任务|要求|措施|重点|环节|体会|经验)?[。：:]$/;
