import type { TestProduct } from './product.ts';

/** Every procedure of a part of the contract, as `METHOD /api/path`. */
export function proceduresOf(part: object): string[] {
	return Object.values(part).flatMap((value): string[] => {
		const route = value['~orpc']?.route;
		return route ? [`${route.method} /api${route.path}`] : proceduresOf(value);
	});
}

/** Every other route of the app; what answers to all methods is no route but a step before or behind them. */
export const otherRoutes = ({ app }: TestProduct): string[] =>
	app.routes
		.filter(({ method }) => method !== 'ALL')
		.map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]+\})?/g, '{$1}').replace(/(.)\/$/, '$1')}`);
