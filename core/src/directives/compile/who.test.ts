import { expect, test } from 'vitest';
import { typesNamed } from '../words/organs.ts';
import { compile } from './compile.ts';

const head = '望舒县教育局关于开展读书活动的通知\n一、工作安排\n';
const read = (kind: string, sentence: string) =>
	compile({ text: `${head}${sentence}\n` })
		.meanings.filter((one) => one.kind === kind && one.start >= head.length)
		.map(({ value }) => value);

test.each([
	['党风室负责日常监督。', '党风室', '监督'],
	['督查科对各单位落实情况进行督查。', '督查科', '督查'],
	['党建办每月对各支部进行检查。', '党建办', '检查'],
	['纪检组对各科室开展经常性检查。', '纪检组', '检查'],
	['宣传科定期对信息报送进行通报。', '宣传科', '通报'],
])('an office that oversees has a duty: %s', (sentence, who, what) => {
	expect(read('duty', sentence)).toMatchObject([{ who, what }]);
});

test.each([
	['县财政局保障工作经费。', '县财政局', '保障工作经费'],
	['镇村两级建立工作台账。', '镇村两级', '建立工作台账'],
	['各支部于每月25日前上报计划。', '各支部', '上报计划'],
	['各镇党委12月10日前完成自查。', '各镇党委', '完成自查'],
	['各党支部于年底前报送名单。', '各党支部', '报送名单'],
	['各党支部于本月底前报送名单。', '各党支部', '报送名单'],
	['各党支部下月5日前报送名单。', '各党支部', '报送名单'],
	['各党支部于下周五前报送名单。', '各党支部', '报送名单'],
	['各镇6月1日至15日集中开展排查。', '各镇', '开展排查'],
	['各镇在党代会召开前10天完成环境整治。', '各镇', '完成环境整治'],
	['各镇在党代会召开前完成环境整治。', '各镇', '完成环境整治'],
	['各镇在国庆期间开展隐患排查。', '各镇', '开展隐患排查'],
	['各支部开展自查，重点看落实到不到位。', '各支部', '开展自查，重点看落实到不到位'],
	['各支部开展自查，认真查找不足。', '各支部', '开展自查，认真查找不足'],
	['各支部开展活动，确保不走过场。', '各支部', '开展活动，确保不走过场'],
	['少数民族乡开展走访慰问。', '少数民族乡', '开展走访慰问'],
	['县纪委查处作风不实，整改不力。', '县纪委', '查处作风不实，整改不力'],
])('whoever the words name does it, without 要: %s', (sentence, who, what) => {
	expect(read('action', sentence)).toContainEqual({ who, what });
});

test.each([
	'抓好党员教育管理。',
	'做好信息收集工作。',
	'建强战斗堡垒。',
	'提升服务水平。',
	'统筹抓好各项工作。',
	'用好红色资源。',
	'选优配强村干部。',
])('a sentence without a subject says what to do: %s', (sentence) => {
	expect(read('action', sentence)).toHaveLength(1);
});

test.each([
	'近日，县教育局印发《规定》，要求各地落实。',
	'县委党校建设项目完工。',
	'提升到新水平。',
	'保障不到位。',
	'抓好落实是关键。',
])('nothing is to do where the words only tell: %s', (sentence) => {
	expect(read('action', sentence)).toEqual([]);
});

test.each(['去年已就此发文。', '县委作过部署。', '今天重申一遍。', '这个问题讲过多次。', '这是今年第三次提出要求。'])(
	'it was asked for before: %s',
	(sentence) => expect(read('repeat', sentence)).toHaveLength(1),
);

test('who is responsible is told without the number of the clause, and 我 by the post', () => {
	const who = (sentence: string) => read('person', sentence).find(({ duty }) => duty === 'first responsible')?.who;
	expect(who('五、我作为第一责任人，要带头。')).toBe('望舒县教育局局长');
	expect(who('（二）各校校长为第一责任人。')).toBe('各校校长');
	expect(who('二是支部书记是直接责任人。')).toBe('支部书记');
});

test.each([
	'中共望舒县委文件\n望发〔2026〕3号\n关于开展读书活动的意见\n',
	'望舒县教育局\n中共望舒县委\n关于开展读书活动的意见\n',
	'中共望舒县委文件\n特急\n中共望舒县委关于开展读书活动的意见\n',
])('the title is that below the red head, and the organ above it speaks', (text) => {
	expect(compile({ text }).document).toMatchObject({
		office: '中共望舒县委',
		speaker: '中共望舒县委书记',
		form: '意见',
	});
});

test.each([
	'一些党支部开展活动不经常。',
	'少数基层党组织落实制度不到位。',
	'部分单位完成任务较少。',
	'有些党组织开展活动不规范。',
	'全县个别单位落实制度流于形式。',
	'绝大多数党支部开展活动正常。',
	'县教育局落实制度不严格，台账不规范。',
	'县教育局推进工作，力度不够。',
	'落实制度不到位。',
	'严禁各单位组织公款旅游。',
	'禁止各单位举办庆典。',
	'防止各单位开展多头检查。',
	'杜绝各单位组织公款旅游。',
	'如果党支部开展活动不力，予以通报。',
	'凡是党支部开展活动不力，予以通报。',
	'若各镇要调整时间，另行通知。',
])('criticism, a prohibition and a condition ask nobody for anything: %s', (sentence) => {
	expect(read('action', sentence)).toEqual([]);
});

test.each([
	['县教育局牵头，各镇配合开展排查。', '县教育局', '开展排查'],
	['由县教育局牵头，各镇密切配合，做好排查工作。', '县教育局', '做好排查工作'],
	['县财政局配合县教育局做好经费保障。', '县财政局', '配合县教育局做好经费保障'],
])('whoever leads goes before who only helps, and who is asked to help has that to do: %s', (sentence, who, what) => {
	expect(read('action', sentence).filter((value) => value.who !== undefined)).toEqual([{ who, what }]);
});

test.each([
	['各镇建设办3月底前完成摸底。', '各镇建设办'],
	['各街道建设管理办公室5月底前完成摸底。', '各街道建设管理办公室'],
	['各镇规划建设办公室5月底前完成摸底。', '各镇规划建设办公室'],
	['县教育局考核办2月底前完成考核。', '县教育局考核办'],
	['县审计局检查科3月底前完成检查。', '县审计局检查科'],
	['县民政局登记科5月底前完成登记。', '县民政局登记科'],
	['县委督查室考核组5月底前完成考核。', '县委督查室考核组'],
	['县教育局考核办组织考核2次。', '县教育局考核办'],
	['各镇建设办12月底前建设服务站3个。', '各镇建设办'],
	['各镇建设服务站3个。', '各镇'],
	['各村改造农房20户。', '各村'],
	['各镇登记志愿者100名。', '各镇'],
	['各镇党委先后组织3次督查。', '各镇党委'],
	['各支部全年共开展活动12次。', '各支部'],
	['各村累计走访100户。', '各村'],
	['各村党组织建设活动阵地2处。', '各村党组织'],
])('a name ends where it ends, whatever verb is in it or number behind it: %s', (sentence, owner) => {
	const owners = new Set(
		['action', 'quota'].flatMap((kind) => read(kind, sentence)).map((value) => value.owner ?? value.who),
	);
	expect([...owners]).toEqual([owner]);
});

test('a plan that is named for work is no organ, and an office of each town no department of the county', () => {
	expect(read('action', '党组织建设3年规划由县委组织部制定。').filter(({ who }) => who === '党组织')).toEqual([]);
	expect(typesNamed('各街道建设管理办公室')).toEqual([]);
	expect(typesNamed('县直各单位、各办公室')).toEqual(['department']);
});
