/** Browsers by what they call themselves; those that pretend to be another one come before it. */
const browsers: readonly [RegExp, string][] = [
	[/MicroMessenger\//, 'WeChat'],
	[/DingTalk\//, 'DingTalk'],
	[/Edg(e|A|iOS)?\//, 'Edge'],
	[/HuaweiBrowser\//, 'Huawei Browser'],
	[/MiuiBrowser\//, 'Mi Browser'],
	[/QQBrowser\//, 'QQ Browser'],
	[/UCBrowser\//, 'UC Browser'],
	[/(QihooBrowser|360SE|360EE)/, '360'],
	[/OPR\//, 'Opera'],
	[/(Firefox|FxiOS)\//, 'Firefox'],
	[/(Chrome|CriOS)\//, 'Chrome'],
	[/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
	[/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
	[/Android/, 'Android'],
	[/iPad/, 'iPad'],
	[/iPhone/, 'iPhone'],
	[/Windows/, 'Windows'],
	[/Mac OS X/, 'Mac'],
	[/Linux|X11/, 'Linux'],
];

const named = (names: readonly [RegExp, string][], text: string): string[] => {
	const found = names.find(([pattern]) => pattern.test(text));
	return found ? [found[1]] : [];
};

/** The family of a browser and what it runs on, e.g. "Chrome, Windows", and nothing that tells one from another; empty for none. */
export const deviceOf = (userAgent: string): string =>
	[...named(browsers, userAgent), ...named(systems, userAgent)].join(', ');
