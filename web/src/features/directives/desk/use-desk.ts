import { useEffect, useRef, useState } from 'react';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import type { Desk, Wish } from '../shared/types.ts';

type Step = Desk['steps'][number];

/** What others did since this page last showed the desk. */
export interface News {
	readonly by: string | null;
	readonly acts: readonly string[];
	readonly touched: ReadonlySet<string>;
}

export interface DeskActs {
	readonly busy: boolean;
	/** One act after the other, each at the revision that the one before led to. Resolves with what it made. */
	run(wish: Wish): Promise<string | null>;
	step(way: 'undo' | 'redo'): Promise<void>;
	/** Closes the draft, or opens it again. Resolves with whether it was done. */
	convert(done: boolean): Promise<boolean>;
	readonly news: News | null;
	seen(): void;
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

/** The acts of the desk, and what others did meanwhile. */
export function useDesk(id: string, desk: Desk): DeskActs {
	const { busy, act } = useAct();
	const latest = useRef(desk.revision);
	const shown = useRef(desk.revision);
	const own = useRef(new Set<number>());
	const queue = useRef<Promise<unknown>>(Promise.resolve());
	const [news, tell] = useState<News | null>(null);

	useEffect(() => {
		const others = desk.steps.filter(({ revision }) => revision > shown.current && !own.current.has(revision));
		if (others.length > 0) tell(newsOf(others));
		shown.current = desk.revision;
		latest.current = desk.revision;
	}, [desk]);

	const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
		const next = queue.current.then(work);
		queue.current = next;
		return next;
	};
	const done = (revision: number): void => {
		latest.current = revision;
		own.current.add(revision);
	};
	return {
		busy,
		news,
		seen: () => tell(null),
		run: (wish) =>
			inTurn(async () => {
				const made: string[] = [];
				await act(async () => {
					const answer = await api.directives.desk.act({ id, revision: latest.current, wish });
					done(answer.revision);
					if (answer.made !== null) made.push(answer.made);
				});
				return made[0] ?? null;
			}),
		convert: (to) =>
			inTurn(() => act(() => api.directives.directive.convert({ id, revision: latest.current, done: to }))),
		step: (way) =>
			inTurn(async () => {
				await act(async () => done((await api.directives.desk.step({ id, revision: latest.current, way })).revision));
			}),
	};
}
