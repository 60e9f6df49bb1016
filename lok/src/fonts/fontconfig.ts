import type { Substitute } from './families.ts';

const escapeXml = (text: string) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * A fonts.conf that knows the fonts beside it and nothing else of the machine. It names no place, so the folder may be
 * mounted anywhere and read-only; scanning it takes some 20 ms, and a cache is kept only where the user may write one.
 */
export function fontsConf(substitutes: readonly Substitute[], lastResorts: readonly string[]): string {
	const aliases = substitutes.flatMap(({ family, standsFor }) =>
		standsFor.map((name) =>
			assign(`<test name="family" qual="any"><string>${escapeXml(name)}</string></test>`, family),
		),
	);
	const strings = lastResorts.map((family) => `<string>${escapeXml(family)}</string>`).join('');
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir prefix="relative">.</dir>
<cachedir prefix="xdg">fontconfig</cachedir>
<config><rescan><int>0</int></rescan></config>
${aliases.join('\n')}
<match target="pattern"><edit name="family" mode="append_last" binding="weak">${strings}</edit></match>
</fontconfig>
`;
}

function assign(test: string, family: string): string {
	const edit = `<edit name="family" mode="assign" binding="same"><string>${escapeXml(family)}</string></edit>`;
	return `<match target="pattern">${test}${edit}</match>`;
}
