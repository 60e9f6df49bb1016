import { useEffect, useRef, useState } from 'react';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import type { Desk, Directive, Wish } from '../shared/types.ts';
import { patched, type Stepped } from './patched.ts';

type Step = Desk['steps'][number];

/** What others did since this page last showed the desk. */
export interface News {
	readonly by: string | null;
	readonly acts: readonly string[];
	readonly touched: ReadonlySet<string>;
}

export interface DeskActs {
	/** As it is now, with one's own acts on it. */
	readonly desk: Desk;
	readonly busy: boolean;
	/** One act after the other, each at the revision that the one before led to. Resolves with whether it was done. */
	run(wish: Wish): Promise<boolean>;
	step(way: 'undo' | 'redo'): Promise<boolean>;
	/** Closes the draft, or opens it again. Resolves with whether it was done. */
	convert(done: boolean): Promise<boolean>;
	readonly news: News | null;
	seen(): void;
	/** The revision shown once the acts under way have ended. */
	settled(): Promise<number>;
}

const newsOf = (steps: readonly Step[]): News | null => {
	const [last] = steps;
	if (!last) return null;
	return {
		by: last.by,
		acts: [...new Set(steps.map(({ act }) => act))],
		touched: new Set(steps.flatMap(({ touched }) => touched)),
	};
};

/** The acts of the desk, and what others did meanwhile. What one does oneself is laid on what is shown; all is loaded again for others' acts only. */
export function useDesk({ id, form }: Directive, loaded: Desk): DeskActs {
	const { busy, act } = useAct();
	const { act: attempt } = useAct('refused');
	const [ahead, lay] = useState(loaded);
	const desk = ahead.revision > loaded.revision ? ahead : loaded;
	const latest = useRef(desk);
	latest.current = desk.revision >= latest.current.revision ? desk : latest.current;
	const shown = useRef(loaded.revision);
	const own = useRef(new Set<number>());
	const queue = useRef<Promise<unknown>>(Promise.resolve());
	const [news, tell] = useState<News | null>(null);

	useEffect(() => {
		const others = loaded.steps.filter(({ revision }) => revision > shown.current && !own.current.has(revision));
		if (others.length > 0) tell(newsOf(others));
		shown.current = loaded.revision;
	}, [loaded]);

	const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
		const next = queue.current.then(work);
		queue.current = next;
		return next;
	};
	const done = (answer: Stepped): void => {
		if (answer.revision === latest.current.revision) return;
		own.current.add(answer.revision);
		latest.current = patched(latest.current, form, answer);
		lay(latest.current);
	};
	return {
		desk,
		busy,
		news,
		seen: () => tell(null),
		settled: () => inTurn(async () => latest.current.revision),
		run: (wish) =>
			inTurn(() =>
				attempt(async () => {
					const { revision } = latest.current;
					done({ ...(await api.directives.desk.act({ id, revision, wish })), canUndo: true, canRedo: false });
				}),
			),
		convert: (to) =>
			inTurn(() => act(() => api.directives.directive.convert({ id, revision: latest.current.revision, done: to }))),
		step: (way) =>
			inTurn(() =>
				attempt(async () => done(await api.directives.desk.step({ id, revision: latest.current.revision, way }))),
			),
	};
}
