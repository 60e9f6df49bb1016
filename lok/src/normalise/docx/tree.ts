import { element, type XmlElement, type XmlNode } from './xml.ts';

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The first child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
	return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
	return parent?.children.filter((node): node is XmlElement => isElement(node) && node.name === name) ?? [];
}

/** The first child of that name, put in front of the others where it's missing: properties come first in Word's schema. */
export function ensureFirst(parent: XmlElement, name: string): XmlElement {
	const found = child(parent, name);
	if (found !== undefined) return found;
	const made = element(name);
	parent.children.unshift(made);
	return made;
}

/** The first child of that name, appended where it's missing. */
export function ensureChild(parent: XmlElement, name: string): XmlElement {
	const found = child(parent, name);
	if (found !== undefined) return found;
	const made = element(name);
	parent.children.push(made);
	return made;
}

/** The element with all below it, sharing nothing: a node stands at one place of a tree only. */
export function copyOf(node: XmlElement): XmlElement {
	const children = node.children.map((inner) => (isElement(inner) ? copyOf(inner) : inner));
	return element(node.name, Object.fromEntries(node.attributes), children);
}

export function removeChildren(parent: XmlElement, doomed: (node: XmlElement) => boolean): void {
	replaceChildren(
		parent,
		parent.children.filter((node) => !isElement(node) || !doomed(node)),
	);
}

/** One by one, since a call can't take as many arguments as an element may have children. */
export function replaceChildren(parent: XmlElement, children: readonly XmlNode[]): void {
	parent.children.length = 0;
	for (const node of children) parent.children.push(node);
}

/** Every element below `root` in document order, `root` first. `enter` may keep the walk out of a subtree. */
export function* descendants(
	root: XmlElement,
	enter: (node: XmlElement) => boolean = () => true,
): Generator<XmlElement> {
	yield root;
	for (const node of root.children) if (isElement(node) && enter(node)) yield* descendants(node, enter);
}

/** A whole number attribute; undefined where it is missing or no number. */
export function numberAttribute(node: XmlElement | undefined, name: string): number | undefined {
	const text = node?.attributes.get(name);
	if (text === undefined) return undefined;
	const value = Number.parseFloat(text);
	return Number.isFinite(value) ? value : undefined;
}

/** Word's on/off property: absent → undefined, present without value → true. */
export function toggle(node: XmlElement | undefined): boolean | undefined {
	if (node === undefined) return undefined;
	const value = node.attributes.get('w:val');
	return value === undefined || !['0', 'false', 'off'].includes(value);
}
