import { daySaid, dottedSaid, lengthSaid, rangeSaid } from '../compile/calendar.ts';
import { relativeSaid } from '../compile/relative.ts';
import { manner, verbs } from './actions.ts';
import { inAll, organNames, totals } from './organ-names.ts';

/** What stands before an organ that is no subject, or begins no name: 指导各镇, 培育示范党组织. */
const noName = `${verbs}|${manner}|指导|引导|发动|动员|依托|通过|根据|按照|向|对|在|与|抓|发挥|带动|减少|鼓励|支持|凡是`;
/** Some of them, whom nobody can tell: 全县个别单位……. It is said of what they do, and not asked. */
const some =
	'[我本全县市区镇乡省直基层级目前当但仍尚还有极大绝]{0,6}(?:一些|有些|某些|少数(?!民族)|部分|个别|多数|不少|许多|若干)';
/** By when, or when: 于年底前, 下月5日前, 6月1日至15日, 在党代会召开前10天. */
export const when = `[于在从自]?${rangeSaid}(?:期间)?，?|[于在](?:(?![于在])[^，。；]){1,16}?(?:[前后]${lengthSaid}(?:以?内)?|前|期间)|[于在]?(?:${daySaid}|${relativeSaid}|${dottedSaid}(?=[之以]?前))(?:[之以]?前|起|内)?|[于在]?${lengthSaid}[之以]?内`;
/** 6月底前县委组织部组织验收, 验收前县教育局: by when stands before who does it. */
export const byThen = '[^，。；]{1,10}?(?:[日号月底旬度末][之以]?前|[天日月年]内|前(?=[省市县区各]))';
/** 每月25日前, 每季度末: a time that comes again. */
export const again =
	'每个?(?:半年|半月|季度?|学期|旬|月|周|年)(?:(?:首|末|底|初|[上中下]旬|[0-9]{1,2}[日号])?(?:[之以]?前)?)';
/** What stands between who does something and what it is. */
const between = `${manner}|${when}|${again}|每(?:半年|季度|月)[^，。；]{0,8}?前|将|再|还|也|都|均|分别|务必|全年|${totals}|${inAll}|联合|牵头|负责|具体|至少|每(?:年|半年|半月|季度|学期|个?月|周|[0-9一二两三四五六七八九十]{1,3}(?:个?月|周|天|年))|按[年季月周]|年内|今年|会同[^，。；]{2,16}?|(?:根据|按照|结合)[^，。；]{2,12}?|(?:深入|到)[^，。；]{1,6}?|固定[^，。；]{1,6}?`;
/** Whoever helps is no doer of what another leads: 县教育局牵头，各镇配合开展排查. */
const helps = '(?:配合|协助|协同|参与)(?!单位|部门)[^，。；：、（）”]{0,12}';
/** Verbs that stand behind an organ as its work: 党组织建设, 县委宣传部. */
const asNoun =
	'建设|登记|宣传|学习|规范|考核|检查|督导|巡查|抽查|核查|评估|改造|整治|治理|研究|总结|安排|更新|维修|建档|改建|扩建';
/** 各镇建设服务站3个: so many of what can be counted are asked for. A day is no such number, 各镇建设办3月底前, and neither is the length of a plan. */
const counts =
	'[^，。；]{0,12}?(?<![0-9])[0-9一二两三四五六七八九十百千]{1,4}万?[余多]?(?!个(?:月|工作日|小时|星期|季度))[项个名件次篇户人条批例场期份家所处部册本台套辆座支株棵只张幅首堂节类种位]';
/** An organ whose name goes on with such a verb, before when or what it does: 各镇建设办3月底前, 县教育局考核办组织. */
const goesOn = `[^，。；0-9]{0,8}?[局办室站所心股科处组部队委会院校](?=[于在每]|[0-9一二三四五六七八九十]{1,3}[月日号]|本月|下月|年底|月底|${again}|${verbs})`;
/** A verb with which a name goes on, and nothing begins that is done. */
const ofName = `(?:${asNoun})(?:${goesOn}|(?!${counts}))`;
/** Levels as one who does something: 镇村两级. */
const levels = '[省市县区乡镇街村组]{2,4}[两三四五]级';
/** An organ, and what stands between it and what it does; a verb is to follow. */
export const doer = `(?!${noName}|${some})(?<who>${organNames}|${levels})(?<![自应当须]|${helps})(?:(?:${between}){1,4}|(?!${ofName}))`;
