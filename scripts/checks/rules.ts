import { dotted, type SyntaxRule } from './syntax.ts';

const isEmpty = (list: unknown): boolean => !Array.isArray(list) || list.length === 0;

/** Ways around the type checker. */
export const noTypeHoles: SyntaxRule = (node) => {
	if (node.type === 'TsNonNullExpression') return 'a non-null assertion';
	if (node.type === 'TsKeywordType' && node.kind === 'any') return 'the type any';
	if (node.definite === true) return 'a definite assignment assertion';
	return undefined;
};

const impure = new Set(['Date.now', 'Math.random', 'performance.now']);

/** In core the time and chance are told from outside. */
export const noClockNoChance: SyntaxRule = (node) => {
	if (node.type === 'MemberExpression' && impure.has(dotted(node))) return `${dotted(node)} in core`;
	if (node.type === 'NewExpression' && dotted(node.callee) === 'Date' && isEmpty(node.arguments)) {
		return 'new Date() without an argument in core';
	}
	if (node.type === 'CallExpression' && dotted(node.callee) === 'Date') return 'Date() in core';
	if (node.type === 'Identifier' && node.value === 'crypto') return 'crypto in core';
	return undefined;
};

/** The environment is read in one place. */
export const noEnvironment: SyntaxRule = (node) => {
	if (node.type === 'MemberExpression' && dotted(node) === 'process.env') return 'process.env is for config.ts';
	const source = node.source;
	const fromProcess = node.type === 'ImportDeclaration' && JSON.stringify(source).includes('"node:process"');
	if (fromProcess && JSON.stringify(node.specifiers).includes('"env"')) return 'process.env is for config.ts';
	return undefined;
};

const runners = new Set(['it', 'test', 'describe']);

/** Tests that run alone, and tests that do not run and don't say why. */
export const noSilencedTests: SyntaxRule = (node) => {
	if (node.type === 'MemberExpression') {
		const parts = dotted(node).split('.');
		const [runner = '', mode = ''] = [parts[0], parts.at(-1)];
		if (runners.has(runner) && /^(only|skip|todo)$/.test(mode))
			return `${runner}.${mode}: skip by a condition (skipIf) or with context.skip(reason)`;
	}
	const skips = node.type === 'CallExpression' && /^(context|ctx|task)\.skip$/.test(dotted(node.callee));
	return skips && isEmpty(node.arguments) ? 'a test skipped without a reason' : undefined;
};
