import { manner } from './actions.ts';

/** 落实制度不到位: how badly it is done; but 落实到不到位. */
const badly =
	/(?:^|(?<before>.)(?!不\k<before>))(?:不(?:经常|正常|到位|认真|规范|及时|主动|积极|深入|扎实|彻底|充分|平衡|均衡|明显|健全|完善|具体|明确|严格|严密|严肃|重视|得力|理想|力|够|严|实|深|细|强|高|足|好|清)|(?<!不|[防禁]止|避免|杜绝|严防|克服)(?:流于形式|走过场))$/;

/** What takes a fault for its object: 整治学习不认真. */
const ofFaults = new RegExp(
	`^(?:${manner}){0,4}(?:排查|摸排|清理|清查|整治|整改|治理|查处|打击|严查|严打|约谈|通报|检查|督导|巡查|抽查|核查|查找|剖析|对照|化解|解决|破解|纠正|克服|改变|扭转|改进|弥补|补齐|防止|避免|杜绝|反对|发现)`,
);

/** Whether words find fault with how something is done, and do not ask for it. */
export const findsFault = (words: string): boolean => {
	const pieces = words.split('，');
	return [pieces[0] ?? '', pieces.at(-1) ?? ''].some((piece) => badly.test(piece) && !ofFaults.test(piece));
};
