/** What texts count in, the longest first where one begins another. */
export const units =
	'个百分点|平方米|平方公里|立方米|万亩|公里|千米|万元|亿元|万吨|万户|万人次?|人次|户次|场次|课时|学时|小时|项|个|名|件|次|篇|户|人|条|批|例|场|期|份|家|所|处|部|册|本|台|套|辆|座|支|吨|亩|株|棵|米|元|字|天|届|组|岁|只|头|张|幅|首|堂|节|类|种|分钟|倍|名次|位';
/** What acts are counted by: one of each can be done and shown. Lengths, areas, money, shares and time are measured. */
export const countable: ReadonlySet<string> = new Set(
	'项 个 名 件 次 篇 户 人 条 批 例 场 期 份 家 所 处 部 册 本 台 套 辆 座 支 株 棵 只 头 张 幅 首 堂 节 类 种 位 人次 户次 场次'.split(
		' ',
	),
);
/** 3个月 and 5个百分点 count no things. */
export const ofTime = /^(?:月|百分点|小时|钟头|工作日|星期|季度|学时|课时)/;
/** 95%, 百分之九十五, 三分之一, 1/3. */
export const shareSaid =
	'(?:[0-9]+(?:\\.[0-9]+)?[%％]|[百千]分之(?:[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百零点]+)|(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,3})分之(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,3})|(?<![0-9/.])[0-9]{1,2}/[0-9]{1,3}(?![0-9/.]))';
export const isShare = (number: string): boolean => /[%％/]|分之/.test(number);
/** 1.2万, 8000, 两, 一百二十. */
export const numberSaid = '(?:[0-9]+(?:\\.[0-9]+)?[万亿千百]?|[一二两三四五六七八九十百千]+[万亿]?)';
