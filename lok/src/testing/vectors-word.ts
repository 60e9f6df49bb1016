import { docx, relationships } from './archives.ts';
import type { Canary, CanaryFile } from './canary.ts';
import type { Vector } from './vectors.ts';

const run = (inner: string) => `<w:p><w:r><w:t>Before</w:t></w:r>${inner}<w:r><w:t>After</w:t></w:r></w:p>`;

const field = (code: string) =>
	run(
		`<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>old</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
	);

const linkedPicture = run(
	`<w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="2000000"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rLink"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="2000000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
);
const vmlPicture = run(
	'<w:r><w:pict><v:shape style="width:200pt;height:200pt"><v:imagedata r:id="rLink"/></v:shape></w:pict></w:r>',
);
const oleLink = run(
	'<w:r><w:object><v:shape id="s" style="width:200pt;height:200pt"><v:imagedata r:id="rLink"/></v:shape><o:OLEObject Type="Link" ProgID="Word.Document.12" ShapeID="s" DrawAspect="Content" r:id="rOle" UpdateMode="Always"/></w:object></w:r>',
);
const settings = (inner: string) =>
	`<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${inner}</w:settings>`;
const external = (id: string, type: string, target: string) => ({ id, type, target, external: true }) as const;

/** Word documents that ask for something outside themselves, by file and by HTTP. */
export function wordVectors(canary: Canary): Vector[] {
	return (['fileUrl', 'httpUrl'] as const).flatMap((scheme) => {
		const url = (file: CanaryFile) => canary[scheme](file);
		const of = (what: string, bytes: Uint8Array): Vector => ({ what: `docx ${what} ${scheme}`, name: 'a.docx', bytes });
		return [
			of('linked image', docx(linkedPicture, [external('rLink', 'image', url('picture.png'))])),
			of('linked VML image', docx(vmlPicture, [external('rLink', 'image', url('picture.png'))])),
			of('INCLUDEPICTURE', docx(field(`INCLUDEPICTURE "${url('picture.png')}" \\d`))),
			of('INCLUDETEXT', docx(field(`INCLUDETEXT "${url('text.txt')}"`))),
			of('DDEAUTO', docx(field(`DDEAUTO soffice "${url('text.txt')}" x`))),
			of(
				'OLE link',
				docx(oleLink, [
					external('rLink', 'image', url('picture.png')),
					external('rOle', 'oleObject', url('text.html')),
				]),
			),
			of('sub-document', docx('<w:subDoc r:id="rSub"/>', [external('rSub', 'subDocument', url('text.html'))])),
			of('altChunk', docx('<w:altChunk r:id="rAlt"/>', [external('rAlt', 'aFChunk', url('text.html'))])),
			of(
				'attached template',
				docx(run(''), [], {
					'word/settings.xml': settings('<w:attachedTemplate r:id="rT"/>'),
					'word/_rels/settings.xml.rels': relationships([external('rT', 'attachedTemplate', url('text.html'))]),
				}),
			),
			of(
				'mail merge',
				docx(run(''), [], {
					'word/settings.xml': settings(
						'<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="textFile"/><w:query w:val="x"/><w:dataSource r:id="rT"/></w:mailMerge>',
					),
					'word/_rels/settings.xml.rels': relationships([external('rT', 'mailMergeSource', url('table.csv'))]),
				}),
			),
			of(
				'SVG with a linked image',
				docx(linkedPicture.replace('r:link', 'r:embed'), [{ id: 'rLink', type: 'image', target: 'media/a.svg' }], {
					'word/media/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="300"><image width="300" height="300" xlink:href="${url('picture.png')}"/></svg>`,
				}),
			),
			of(
				'external entity',
				docx(run('<w:r><w:t>&x;</w:t></w:r>'), [], {}, `<!DOCTYPE d [<!ENTITY x SYSTEM "${url('text.txt')}">]>`),
			),
			of('external DTD', docx(run(''), [], {}, `<!DOCTYPE d SYSTEM "${url('text.txt')}">`)),
		];
	});
}
