import { done } from '../words/actions.ts';
import { findsFault } from '../words/faults.ts';

/** A piece that only says when or where something else is to be done: 制定方案时, 开展活动的基础上. */
export const onlySays =
	/(?:时|中|后|前|的|以来|情况下|期间|基础上|之际|为|是|以及|和|过程)$|(?<!不)是(?!否)|虽然|有利于|成为|取得|体现|关系到/;
/** Of a sentence that speaks about the work as a whole: 开展读书活动，有利于……, 学习动员（3月上旬）. */
const about =
	/（(?![^）]*(?:牵头|负责|承办|落实|完成|前）))[^）]*[月日旬底][^）]*）$|，(?:这|也|既|就|都)*(?:是|有利于|关键|意义|对于|从现在|历时|为期)/;
/** 完成率要达到100%, 集中学习时间不少于……: an indicator, whose name begins with a verb. */
export const measured =
	/^[^，。；]{0,10}?(?:[率度]|比例|比重|占比|时间|时限)(?:均|都|要|须|必须|应当?|力争|确保|稳定|保持|控制)*(?:达|不[低高少超得突]|提[高升]|[下]?降|为|在)/;
/** 考核办法, 评选表彰标准, 实施步骤: a verb that only tells what the title is of. */
const modifies =
	/^(?:考核|评选|选树|推荐|选派|选聘|实施|整改|整治|治理|排查|验收|检查|督导|评估|表彰|报送|上报|填报|登记|培训|学习|宣传|走访|慰问|建设|改造|公示|安排|帮扶|结对|创建|核查|组织)$/;
const titles =
	/^(?:评价|评比|评选|表彰|工作|活动|培训|考核|验收|整改|教育){0,2}(?:办法|标准|要求|内容|措施|步骤|程序|方式|方法|范围|对象|时间|原则|细则|条件|流程|目标|任务|重点|事项|情况|名单|结果|名额|要点|经费|安排|分工)$/;
export const isTitle = (verb: string, what: string): boolean => modifies.test(verb) && titles.test(what);

/** Whether a verb and its object ask for something, and don't tell what was done, when or where something else is done, or what the work is like. */
export function asksFor(verb: string, what: string): boolean {
	const [piece = ''] = what.split('，');
	return (
		!done.test(what) && !onlySays.test(piece) && !about.test(what) && !measured.test(what) && !findsFault(verb + what)
	);
}
