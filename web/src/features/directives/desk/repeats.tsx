import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Lamp } from '../../../ui/lamp.tsx';
import { deskAddress } from '../shared/address.ts';
import type { Repeat } from '../shared/types.ts';
import styles from './desk.module.css';

const Repeats = createContext<readonly Repeat[]>([]);
export const RepeatsOf = Repeats.Provider;

/** How often a clause, or one that was merged into it, was asked for before; 0 where it is new. */
export function useTimes(clause: { readonly id: string; readonly merged: readonly string[] }): number {
	const found = useContext(Repeats).filter((one) => one.clause === clause.id || clause.merged.includes(one.clause));
	return Math.max(0, ...found.map(({ times }) => times));
}

/** Where a clause was asked for before, and what became of it then. */
export function RepeatedBefore({ clause }: { clause: { readonly id: string; readonly merged: readonly string[] } }) {
	const { t } = useTranslation('levels');
	const times = useTimes(clause);
	const found = useContext(Repeats).filter((one) => one.clause === clause.id || clause.merged.includes(one.clause));
	if (times === 0) return null;
	return (
		<>
			<h2 className={styles.small}>{t('repeat.times', { count: times })}</h2>
			<ol className={styles.provenance}>
				{found.flatMap(({ earlier }) =>
					earlier.map((one) => (
						<li key={`${one.directive} ${one.earlier}`}>
							{one.on} {one.issuer}
							<Link to={deskAddress(one.directive)}>{t('origin.title', { title: one.title })}</Link>：{one.heading}（
							{t('repeat.share', { share: one.share })}）
							<Became earlier={one} />
						</li>
					)),
				)}
			</ol>
		</>
	);
}

function Became({ earlier: { actions, items } }: { earlier: Repeat['earlier'][number] }) {
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
