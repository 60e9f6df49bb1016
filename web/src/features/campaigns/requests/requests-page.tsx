import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { sections, taskOf, withAsked } from '../shared/address.ts';
import { AnswerButtons } from '../shared/answer-buttons.tsx';
import styles from '../shared/campaigns.module.css';
import { Rows } from '../shared/rows.tsx';
import type { DeviationRow } from '../shared/types.ts';

const address = (page: number) => withAsked(sections[3].address, { page });

export async function loader({ context, request }: LoaderFunctionArgs) {
	const page = pageIn(new URL(request.url).searchParams);
	const listed = await forPage(request, context.get(apiContext).campaigns.deviation.list({ page }));
	const instead = lastPageInstead(listed);
	if (instead !== null) throw redirect(address(instead));
	return listed;
}

/** Requests to deviate, those that wait first. */
export default function RequestsPage() {
	const listed = useLoaderData<typeof loader>();
	const { t } = useTranslation('campaigns');
	const wide = styles.wide ?? '';
	return (
		<>
			<title>{t('deviation.title')}</title>
			<h1>{t('deviation.title')}</h1>
			<p className={styles.lead}>{t('deviation.lead')}</p>
			<Rows<DeviationRow>
				label={t('deviation.title')}
				listed={listed}
				empty={t('deviation.none')}
				address={address}
				columns={[
					{
						title: t('deviation.column.task'),
						render: (_, { taskId, actionText, organisation, inForce }) => (
							<>
								{inForce ? <Link to={taskOf(taskId)}>{actionText}</Link> : actionText}
								<div className={styles.soft}>{organisation.shortName}</div>
								{!inForce && <div className={styles.soft}>{t('deviation.retired')}</div>}
							</>
						),
					},
					{
						title: t('deviation.column.what'),
						render: (_, { kind, dueOn }) => (
							<>
								{t(`deviation.kind.${kind}`)} {dueOn && t('deviation.to', { on: dueOn })}
							</>
						),
					},
					{ title: t('deviation.column.reason'), className: wide, render: (_, { reason }) => reason },
					{
						title: t('deviation.column.state'),
						render: (_, row) => (
							<div className={styles.bar}>
								{t(`deviation.state.${row.state}`)}
								{row.mayAnswer && <AnswerButtons row={row} />}
							</div>
						),
					},
				]}
			/>
		</>
	);
}
