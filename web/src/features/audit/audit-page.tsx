import { Button, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { DownloadForm } from '../../ui/download-form.tsx';
import { addressOf, beforeIn, filterOf, wishIn } from './address.ts';
import styles from './audit.module.css';
import { Chain } from './chain.tsx';
import { EntryTable } from './entry-table.tsx';
import { Filters } from './filters.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { audit } = context.get(apiContext);
	const query = new URL(request.url).searchParams;
	const [wish, before] = [wishIn(query), beforeIn(query)];
	const filter = filterOf(wish);
	const [entries, chain] = await forPage(
		request,
		Promise.all([audit.entry.list({ ...filter, ...(before === null ? {} : { before }) }), audit.chain.state()]),
	);
	return {
		entries,
		chain,
		wish,
		before,
		filter,
	};
}

export default function AuditPage() {
	const { entries, chain, wish, before, filter } = useLoaderData<typeof loader>();
	const { t } = useTranslation('audit');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			<Chain chain={chain} />
			<Filters wish={wish} onWish={(wanted) => void navigate(addressOf(wanted))} />
			{entries.items.length === 0 ? <Empty description={t('empty')} /> : <EntryTable entries={entries.items} />}
			<nav className={styles.pager} aria-label={t('title')}>
				{before !== null && <Link to={addressOf(wish)}>{t('newest')}</Link>}
				{entries.next !== null && <Link to={addressOf(wish, entries.next)}>{t('older')}</Link>}
				{entries.items.length > 0 && (
					<DownloadForm fields={{ ...filter }}>
						<Button htmlType="submit" formAction="/api/audit/entries.csv">
							{t('export')}
						</Button>
					</DownloadForm>
				)}
			</nav>
		</>
	);
}
