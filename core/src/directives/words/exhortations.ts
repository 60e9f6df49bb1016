import { manner } from './actions.ts';

/** How, before words that take no object: 高度重视, 精心组织, 迅速行动. */
const how = `${manner}|高度|周密|迅速|立即|狠抓|密切|大力|通力|真正|严密|细致|细心|时刻|强力|快速|务实`;
const without =
	'重视|组织|组织实施|部署|谋划|筹划|准备|安排|行动|落实|推进|配合|协作|协同|参与|学习|领会|对待|履职|尽责|负责|作为|动员|发动|把握|实施|开展';
/** What may be had more or less of, and is no object that is done: 加强领导, 统一思想, 结合实际. */
const more =
	'加强|强化|提高|提升|增强|统一|明确|落实|压实|夯实|扛牢|扛起|结合|紧密结合|围绕|紧紧围绕|紧扣|聚焦|立足|突出|把握|履行|深化|转变|改进|严明|严肃|严守|注重|务求|确保|力求|取得|讲求|营造|形成|凝聚|完善|加大|坚持';
const less =
	'(?:组织|思想|政治|责任|工作|活动|主体|本地|本单位|各自|自身|部门|各项|浓厚|良好|具体|强大|岗位|监管|属地|任务)*(?:领导|指导|思想|认识|站位|责任|职责|义务|实际|主题|中心|主线|目标|任务|重点|要点|关键|措施|配合|协作|协同|沟通|统筹|实效|成效|质量|效果|作风|纪律|氛围|合力|力度|意识|大局|导向|担当|要求|共识|责任感|使命感|紧迫感|自觉性|主动性)';
const idioms =
	'齐抓共管|上下联动|真抓实干|求真务实|常抓不懈|一抓到底|抓紧抓好|抓出成效|主动作为|担当作为|勇于担当|以身作则|不折不扣|善作善成|抓实抓细|做到(?:思想|认识|责任|措施|人员)到位|(?:思想|认识|责任|措施|人员)到位';
/** 确保活动取得实效, 把活动摆上重要议事日程. */
const results =
	'(?:确保|推动|促进)[^，。；0-9]{0,12}?(?:取得|收到|见到|抓出)?(?:实效|成效|落到实处|落地见效|落实到位|顺利进行|有序进行|有序推进|圆满成功)';
const places =
	'[将把][^，。；0-9]{2,30}?(?:(?:摆上|提上|列入|纳入)(?:重要)?议事日程|摆[在到](?:更加)?[重突]要?出?的?位置|作为[^，。；0-9]{0,14}(?:任务|工作|大事|抓手)|结合起来)';
const exhortation = new RegExp(
	`^(?:(?:并|且|还|更|都|均|也|一定|必须|务必|请|要|进一步|切实|充分|不断){0,3}(?:(?:${how})(?:${without})|(?:${manner}|密切|紧密|紧紧){0,2}(?:${more})${less}(?:和${less})?|${idioms}|${results}|${places}))$`,
);

/** Whether a piece of a sentence only exhorts, and says nothing that could be shown to be done: 高度重视, 加强领导. */
export const exhorts = (piece: string): boolean => exhortation.test(piece.trim());
/** The same of all pieces of some words. */
export const onlyExhorts = (words: string): boolean => words.split(/[，、]/).every(exhorts);
