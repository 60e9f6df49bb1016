import { odf, odfContent } from './archives.ts';
import type { Canary, CanaryFile } from './canary.ts';
import type { Vector } from './vectors.ts';

const frame = (inner: string) =>
	`<text:p>Before<draw:frame text:anchor-type="as-char" svg:width="5cm" svg:height="5cm">${inner}</draw:frame>After</text:p>`;
const link = (url: string) => `xlink:href="${url}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"`;

/** OpenDocument texts that ask for something outside themselves, by file and by HTTP, packed and flat. */
export function odfVectors(canary: Canary): Vector[] {
	return (['fileUrl', 'httpUrl'] as const).flatMap((scheme) => {
		const url = (file: CanaryFile) => canary[scheme](file);
		const bodies: Readonly<Record<string, string>> = {
			'linked image': frame(`<draw:image ${link(url('picture.png'))}/>`),
			'linked object': frame(`<draw:object ${link(url('text.html'))}/>`),
			'linked OLE object': frame(`<draw:object-ole ${link(url('text.html'))}/>`),
			'floating frame': frame(`<draw:floating-frame ${link(url('text.html'))}/>`),
			plugin: frame(`<draw:plugin ${link(url('text.html'))} draw:mime-type="text/html"/>`),
			'linked section': `<text:section text:name="s" text:protected="false"><text:section-source ${link(url('text.html'))}/><text:p>old</text:p></text:section>`,
		};
		const packed = Object.entries(bodies).map(([what, body]) => ({
			what: `odt ${what} ${scheme}`,
			name: 'a.odt',
			bytes: odf('text', odfContent('text', body)),
		}));
		const flat = Object.entries(bodies).map(([what, body]) => ({
			what: `flat odt ${what} ${scheme}`,
			name: 'a.odt',
			bytes: Buffer.from(odfContent('text', body, '', '', 'document')),
		}));
		const entity = `<!DOCTYPE d [<!ENTITY x SYSTEM "${url('text.txt')}">]>`;
		return [
			...packed,
			...flat,
			{
				what: `odt external entity ${scheme}`,
				name: 'a.odt',
				bytes: odf('text', odfContent('text', '<text:p>&x;</text:p>', '', entity)),
			},
			{
				what: `odt SVG with a linked image ${scheme}`,
				name: 'a.odt',
				bytes: odf('text', odfContent('text', frame('<draw:image xlink:href="Pictures/a.svg"/>')), {
					'Pictures/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="300"><image width="300" height="300" xlink:href="${url('picture.png')}"/></svg>`,
				}),
			},
		];
	});
}
