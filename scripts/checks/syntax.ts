import { parseSync } from '@swc/core';

/** A node of the syntax tree, as far as rules look at it. */
export interface Node {
	type: string;
	[property: string]: unknown;
}

/** Looks at one node and says what is wrong with it, if anything. */
export type SyntaxRule = (node: Node) => string | undefined;

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What the rules find in a TypeScript file, as "line: what is wrong". Throws when the text does not parse. */
export function syntaxFindings(text: string, path: string, rules: SyntaxRule[]): string[] {
	const findings: string[] = [];
	const visit = (value: unknown): void => {
		if (!isRecord(value)) return;
		if (isNode(value)) {
			for (const rule of rules) {
				const wrong = rule(value);
				if (wrong) findings.push(`${path}:${lineOf(value, text)}: ${wrong}`);
			}
		}
		Object.values(value).forEach(visit);
	};
	visit(parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2024' }));
	return findings;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** swc counts bytes of UTF-8, from 1. */
function lineOf(node: Node, text: string): number {
	const start = isRecord(node.span) && typeof node.span.start === 'number' ? node.span.start - 1 : 0;
	return Buffer.from(text).subarray(0, start).toString().split('\n').length;
}

/** The text of `a.b`, or of a bare identifier; '' for anything else. */
export function dotted(node: unknown): string {
	if (!isNode(node)) return '';
	if (node.type === 'Identifier' && typeof node.value === 'string') return node.value;
	if (node.type !== 'MemberExpression') return '';
	const [object, property] = [dotted(node.object), dotted(node.property)];
	return object && property ? `${object}.${property}` : '';
}
