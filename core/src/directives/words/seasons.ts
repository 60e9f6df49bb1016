/** Days and times of a year by which work is set, as patterns. Their month is told by the calendar where `on` has it; what has none moves from place to place. */
export interface Season {
	readonly name: string;
	readonly said: string;
	/** Month of the calendar, or day of the old one as month and day. */
	readonly month?: number;
	readonly lunar?: readonly [number, number];
}

const season = (name: string, said: string, month?: number): Season =>
	month === undefined ? { name, said } : { name, said, month };

export const seasons: readonly Season[] = [
	season('元旦', '元旦', 1),
	{ name: '春节', said: '春节|新春', lunar: [1, 1] },
	{ name: '元宵节', said: '元宵(?:佳?节)?', lunar: [1, 15] },
	season('清明节', '清明(?:节)?', 4),
	season('五一', '[“"]?五一[”"]?(?:国际)?(?:劳动)?(?:节|假期)?|(?:国际)?劳动节', 5),
	{ name: '端午节', said: '端午(?:节)?', lunar: [5, 5] },
	season('六一', '[“"]六一[”"]|六一儿童节|儿童节', 6),
	season('七一', '[“"]七一[”"]|七一|建党(?:纪念日|节)', 7),
	season('八一', '[“"]八一[”"]|八一建军节|建军节', 8),
	season('教师节', '教师节', 9),
	{ name: '中秋节', said: '中秋(?:节)?', lunar: [8, 15] },
	{ name: '重阳节', said: '重阳(?:节)?', lunar: [9, 9] },
	season('国庆节', '国庆(?:节|假期)?|[“"]十一[”"]', 10),
	season('全国两会', '(?:全国)?[“"]?两会[”"]?', 3),
	// Those of provinces and below come before, each on its own days.
	season('省两会', '全?省[“"]?两会[”"]?'),
	season('市两会', '全?市[“"]?两会[”"]?'),
	season('县两会', '全?[县区][“"]?两会[”"]?'),
	season('高考', '高考|普通高考', 6),
	season('中考', '中考', 6),
	season('春季开学', '春季(?:学期)?开学'),
	season('秋季开学', '秋季(?:学期)?开学', 9),
	season('开学', '开学'),
	season('汛期', '(?:主)?汛期'),
	season('春耕', '春耕(?:生产|备耕)?|春播'),
	season('三夏', '[“"]?三夏[”"]?|麦收'),
	season('秋收', '秋收(?:秋种)?|[“"]?三秋[”"]?'),
	season('防火期', '(?:森林)?防火(?:戒严)?期'),
	season('供暖期', '供暖(?:季|期)?|采暖(?:季|期)'),
	season('雨季', '雨季'),
	season('换届', '(?:村级|村[“"]?两委[”"]?|党委|乡镇|县乡|基层党组织)?换届(?:选举)?'),
	season('党代会', '(?:省|市|县|镇|乡)?(?:第[一二三四五六七八九十]+次)?党代会'),
	season('人代会', '(?:省|市|县|镇|乡)?人代会'),
];
