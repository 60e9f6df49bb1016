import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Lamp } from '../../../ui/lamp.tsx';
import { campaignOf } from '../shared/address.ts';
import { Coverage } from '../shared/coverage.tsx';
import { Origins } from '../shared/origins.tsx';
import type { Traced } from '../shared/types.ts';
import styles from './trace.module.css';

/** A clause with where it comes from, the actions it became with how they stand, and who has taken it up. */
export function TracedClause({ campaign, clause }: { campaign: string; clause: Traced }) {
	return (
		<section className={styles.row}>
			<div>
				<h2 className={styles.clause}>{clause.text}</h2>
				<Before clause={clause} />
			</div>
			<Actions campaign={campaign} clause={clause} />
			<Taken clause={clause} />
		</section>
	);
}

function Before({ clause: { key, repeated, from } }: { clause: Traced }) {
	const { t } = useTranslation('levels');
	return (
		<>
			{repeated && (
				<p>
					<Link
						className={styles.inline ?? ''}
						to={`/desk/directives/${repeated.directive}?${new URLSearchParams({ clause: key })}`}
					>
						{t('repeat.times', { count: repeated.times })}
					</Link>
				</p>
			)}
			<Origins from={from} />
		</>
	);
}

function Actions({ campaign, clause: { actions, parts } }: { campaign: string; clause: Traced }) {
	const { t } = useTranslation('campaigns');
	if (actions.length === 0 && parts.length === 0)
		return (
			<p>
				<Lamp colour="grey">{t('clauses.noActions')}</Lamp>
			</p>
		);
	return (
		<ul className={styles.actions}>
			{actions.map(({ id, text, local, counts }) => (
				<li key={id}>
					<span>
						<Link to={campaignOf(campaign, 'people', { action: id })}>{text}</Link>
						{local && `（${t('clauses.localOf', { organisation: local.shortName })}）`}
					</span>
					<Coverage counts={counts} of={text} />
				</li>
			))}
			{parts.map(({ kind, key, text }) => (
				<li key={key}>
					<span>
						{t(`clauses.part.${kind}`)}：{text}
					</span>
				</li>
			))}
		</ul>
	);
}

function Taken({ clause: { open, notApplicable, acts, below } }: { clause: Traced }) {
	const { t } = useTranslation('campaigns');
	const { t: tell } = useTranslation('levels');
	return (
		<div className={styles.taken}>
			<Lamp colour={open > 0 ? 'yellow' : 'green'}>
				{open > 0 ? t('clauses.open', { count: open }) : t('clauses.answered')}
			</Lamp>
			{notApplicable > 0 && <span>{t('clauses.notApplicable', { count: notApplicable })}</span>}
			<span>{t('clauses.acts', { count: acts })}</span>
			{below.length > 0 && (
				<span>
					{tell('own.takenUp')}{' '}
					{below.map(({ id, name, issuer }) => (
						<Link key={id} className={styles.inline ?? ''} to={campaignOf(id, 'clauses')} title={name}>
							{issuer.shortName}
						</Link>
					))}
				</span>
			)}
		</div>
	);
}
