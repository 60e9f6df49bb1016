import { isByHand } from '@pacesetter/core/directives/desk';
import { Button } from 'antd';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/api.ts';
import { Lamp } from '../../../ui/lamp.tsx';
import { deskAddress } from '../shared/address.ts';
import type { Clause, Directive, Earlier } from '../shared/types.ts';
import styles from './desk.module.css';

interface Repeats {
	readonly directive: string;
	/** In how many earlier directives each clause was asked for. */
	readonly times: ReadonlyMap<string, number>;
}
const none: Repeats['times'] = new Map();
const Context = createContext<Repeats>({ directive: '', times: none });
export const RepeatsOf = Context.Provider;

/** How often clauses were asked for before: told once the desk is there, and again where words were read or put in by hand. */
export function useRepeats({ id, reading, document }: Directive, clauses: readonly Clause[]): Repeats {
	const [times, tell] = useState(none);
	const words = [reading, document?.version, ...clauses.filter(isByHand).map(({ heading }) => heading)].join('\n');
	useEffect(() => {
		let left = false;
		const asked = { id, words };
		// Without an answer the desk is as useful as before there were any repetitions to tell.
		api.campaigns.repeat.list({ directive: asked.id }).then(
			(found) => !left && tell(new Map(found.map((one) => [one.clause, one.times]))),
			() => undefined,
		);
		return () => {
			left = true;
		};
	}, [id, words]);
	return useMemo(() => ({ directive: id, times }), [id, times]);
}

type Named = Pick<Clause, 'id' | 'merged'>;

/** How often a clause, or one that was merged into it, was asked for before; 0 where it is new. */
export function useTimes({ id, merged }: Named): number {
	const { times } = useContext(Context);
	return Math.max(...[id, ...merged].map((one) => times.get(one) ?? 0));
}

/** Where a clause was asked for before, and what became of it then. */
export function RepeatedBefore({ clause }: { clause: Named }) {
	const { t } = useTranslation('levels');
	const { directive } = useContext(Context);
	const times = useTimes(clause);
	if (times === 0) return null;
	return (
		<>
			<h2 className={styles.small}>{t('repeat.times', { count: times })}</h2>
			<Told
				key={[directive, clause.id, ...clause.merged].join(' ')}
				directive={directive}
				clause={clause.id}
				times={times}
			/>
		</>
	);
}

function Told({ directive, clause, times }: { directive: string; clause: string; times: number }) {
	const { t } = useTranslation('levels');
	const [found, tell] = useState<readonly Earlier[] | 'failed' | null>(null);
	const ask = useCallback(() => {
		tell(null);
		api.campaigns.repeat.get({ directive, clause }).then(tell, () => tell('failed'));
	}, [directive, clause]);
	useEffect(ask, [ask]);
	if (found === null) return <p className={styles.note}>{t('repeat.asking')}</p>;
	if (found === 'failed')
		return (
			<p className={styles.note} role="alert">
				{t('repeat.failed')} <Button onClick={ask}>{t('repeat.again')}</Button>
			</p>
		);
	return (
		<>
			<ol className={styles.provenance}>
				{found.map((one) => (
					<li key={`${one.directive} ${one.earlier}`}>
						{one.on} {one.issuer}
						<Link to={deskAddress(one.directive, one.earlier)}>{t('origin.title', { title: one.title })}</Link>：
						{one.heading}（{t('repeat.share', { share: one.share })}）
						<Became earlier={one} />
					</li>
				))}
			</ol>
			{new Set(found.map((one) => one.directive)).size < times && (
				<p className={styles.note}>{t('repeat.likest', { count: found.length })}</p>
			)}
		</>
	);
}

function Became({ earlier: { actions, items } }: { earlier: Earlier }) {
	const { t } = useTranslation('levels');
	if (actions.length === 0) return <div>{t(items > 0 ? 'repeat.itemsOnly' : 'repeat.nothing', { count: items })}</div>;
	return (
		<ul>
			{actions.map(({ id, text, campaign, counts, lamp }) => {
				const done = counts.done + counts.done_late;
				const all = done + counts.overdue + counts.soon + counts.open;
				return (
					<li key={id}>
						<Lamp colour={lamp}>{t('repeat.done', { done, all })}</Lamp>{' '}
						<Link to={`/desk/campaigns/${campaign.id}/people?action=${id}`}>{text}</Link>（{campaign.name}）
					</li>
				);
			})}
		</ul>
	);
}
