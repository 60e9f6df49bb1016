import { isElement, removeChildren } from '../docx/tree.ts';
import type { XmlElement } from '../docx/xml.ts';

/** Parts that bring data from elsewhere, run code or show nothing on paper. */
const dropped = new Set([
	'externalLink',
	'externalLinkPath',
	'connections',
	'queryTable',
	'vbaProject',
	'xlMacrosheet',
	'ctrlProp',
	'control',
	'activeXControlBinary',
	'customXml',
	'attachedToolbars',
	'calcChain',
]);

/** Takes out of a `.rels` tree what points outside the package, except hyperlinks, which are only ever shown. */
export function dropOutside(rels: XmlElement): void {
	removeChildren(rels, ({ attributes }) => {
		const kind = (attributes.get('Type') ?? '').replace(/^.*\//, '');
		return dropped.has(kind) || (attributes.get('TargetMode') === 'External' && kind !== 'hyperlink');
	});
}

/** The part names that no relation leads to any more after `dropOutside`, by the words in their paths. */
export const isDroppedPart = (name: string) =>
	/(^|\/)(externalLinks|queryTables|activeX|ctrlProps|macrosheets|customXml)\/|(^|\/)(connections|calcChain)\.xml$|vbaProject\.bin$|vbaData\.xml$/i.test(
		name,
	);

/** Content types of parts that are gone would name nothing. */
export function dropContentTypes(types: XmlElement): void {
	removeChildren(types, ({ attributes }) => isDroppedPart((attributes.get('PartName') ?? '').slice(1)));
	for (const node of types.children.filter(isElement)) {
		const type = node.attributes.get('ContentType');
		if (type !== undefined && /macroEnabled/i.test(type)) {
			node.attributes.set('ContentType', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml');
		}
	}
}
