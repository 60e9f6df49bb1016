import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { campaignOf, idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { Coverage } from '../shared/coverage.tsx';
import { Origins } from '../shared/origins.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = idIn(params.id);
	const { board } = context.get(apiContext).campaigns;
	return { id, clauses: await forPage(request, board.trace({ id })) };
}

/** From each clause to the acts of the branches, and who has not taken it up. */
export default function ClausesPage() {
	const { id, clauses } = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const { t: tell } = useTranslation('levels');
	return (
		<>
			<p className={styles.lead}>{t('clauses.lead')}</p>
			{clauses.length === 0 && <Empty description={t('clauses.none')} />}
			{clauses.map((clause) => (
				<section key={clause.key} className={styles.box}>
					<h2 className={styles.words}>{clause.text}</h2>
					<div className={styles.facts}>
						<span>{t('clauses.acts', { count: clause.acts })}</span>
						{clause.open > 0 && <b>{t('clauses.open', { count: clause.open })}</b>}
						{clause.notApplicable > 0 && <span>{t('clauses.notApplicable', { count: clause.notApplicable })}</span>}
					</div>
					{clause.repeated && (
						<p>
							<Link className={styles.inline ?? ''} to={`/desk/directives/${clause.repeated.directive}`}>
								{tell('repeat.times', { count: clause.repeated.times })}
							</Link>
						</p>
					)}
					<Origins from={clause.from} />
					{clause.below.length > 0 && (
						<p>
							{tell('own.takenUp')}{' '}
							{clause.below.map(({ id: below, name, issuer }) => (
								<Link key={below} className={styles.inline ?? ''} to={campaignOf(below, 'clauses')} title={name}>
									{issuer.shortName}
								</Link>
							))}
						</p>
					)}
					{clause.actions.length === 0 && <p className={styles.soft}>{t('clauses.noActions')}</p>}
					<ul className={styles.list}>
						{clause.actions.map((action) => (
							<li key={action.id}>
								<Link to={campaignOf(id, 'people', { action: action.id })}>{action.text}</Link>
								{action.local && `（${t('clauses.localOf', { organisation: action.local.shortName })}）`}{' '}
								<Coverage counts={action.counts} of={action.text} />
							</li>
						))}
					</ul>
				</section>
			))}
		</>
	);
}
