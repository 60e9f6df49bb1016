import { comparisonParts, isBusy } from '@pacesetter/core/organisation';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Link, type LoaderFunctionArgs, redirect, useLoaderData, useRevalidator } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead } from '../../../ui/address-number.ts';
import { formatCount, formatTime } from '../../../ui/format.ts';
import { Acts } from './acts.tsx';
import { rosterAddress, rostersAddress, rowWishIn } from './address.ts';
import { Places } from './places.tsx';
import { StateTag } from './roster-table.tsx';
import styles from './rosters.module.css';
import { Rows } from './rows.tsx';
import { Sheets } from './sheets.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { roster } = context.get(apiContext).organisation;
	const id = params.id ?? '';
	if (!/^[0-9a-f-]{36}$/.test(id)) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	const wish = rowWishIn(new URL(request.url).searchParams);
	const { state, obstacles, page } = wish;
	const [batch, rows, places] = await forPage(
		request,
		Promise.all([
			roster.get({ id }),
			roster.rows({ id, obstacles, page, ...(state ? { state } : {}) }),
			roster.places({ id }),
		]),
	);
	const instead = lastPageInstead(rows);
	if (instead !== null) throw redirect(rosterAddress(id, { ...wish, page: instead }));
	return { wish, batch, rows, places };
}

const pauseMs = 1000;

/** While a worker has it in hand, the page looks again every second. */
function useFollow(busy: boolean): void {
	const { revalidate, state } = useRevalidator();
	useEffect(() => {
		if (!busy || state !== 'idle') return;
		const timer = setTimeout(() => void revalidate(), pauseMs);
		return () => clearTimeout(timer);
	}, [busy, state, revalidate]);
}

/** One roster: how far it is, what is wrong with it, and what to do. */
export default function RosterPage() {
	const { wish, batch, rows, places } = useLoaderData<typeof loader>();
	const { t } = useTranslation('rosters');
	const busy = isBusy(batch.state);
	useFollow(busy);
	return (
		<>
			<title>{batch.fileName}</title>
			<p>
				<Link to={rostersAddress}>{t('act.back')}</Link>
			</p>
			<h1>{batch.fileName}</h1>
			<div className={styles.facts} role="status">
				<StateTag state={batch.state} />
				<span>{batch.organisation.shortName}</span>
				<span>
					{batch.by} {formatTime(batch.sentAt)}
				</span>
				<span>{t('reading.progress', { rows: formatCount(batch.rowsRead) })}</span>
			</div>
			{busy && (
				<Alert
					className={styles.told ?? ''}
					type="info"
					showIcon
					title={t(busySentence[batch.state], { done: batch.compared, of: comparisonParts })}
				/>
			)}
			{batch.failure && (
				<Alert
					className={styles.told ?? ''}
					type="warning"
					showIcon
					title={t(`failure.${batch.failure}`, { count: batch.obstacles })}
				/>
			)}
			<Acts batch={batch} />
			<Sheets batch={batch} />
			{batch.state === 'read' && places.total > 0 && <Places batch={batch} places={places} />}
			{!busy && batch.state !== 'discarded' && <Rows batch={batch} wish={wish} rows={rows} />}
		</>
	);
}

const busySentence = {
	reading: 'reading.waiting',
	comparing: 'reading.comparing',
	applying: 'reading.applying',
	undoing: 'reading.undoing',
	read: 'reading.waiting',
	applied: 'reading.waiting',
	undone: 'reading.waiting',
	failed: 'reading.waiting',
	discarded: 'reading.waiting',
} as const;
