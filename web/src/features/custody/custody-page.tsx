import { holds } from '@pacesetter/core/identity';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { api } from '../../app/api.ts';
import { apiContext, meContext } from '../../app/context.ts';
import { forPage } from '../../app/refusal.ts';
import { useShell } from '../../app/shell/use-shell.ts';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import styles from './custody.module.css';
import { KeyTable } from './key-table.tsx';
import { PeriodTable } from './period-table.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { retention, key } = context.get(apiContext).custody;
	const me = context.get(meContext);
	if (!holds(me, 'retention.manage')) throw data({ code: 'FORBIDDEN' }, { status: 403 });
	const keys = holds(me, 'key.manage') ? key.list() : Promise.resolve(null);
	const [periods, held] = await forPage(request, Promise.all([retention.list(), keys]));
	return { periods, keys: held };
}

/** How long what is kept of people, and with which keys it is sealed. */
export default function CustodyPage() {
	const { periods, keys } = useLoaderData<typeof loader>();
	const { t } = useTranslation('custody');
	const { me } = useShell();
	const { busy, act } = useAct();
	const tell = useUndo();
	const run = async (): Promise<void> => {
		if (await act(() => api.custody.retention.run())) tell({ title: t('begun'), detail: t('begunDetail') });
	};
	const count = async (): Promise<void> => {
		if (await act(() => api.custody.retention.count())) tell({ title: t('counting'), detail: t('countingDetail') });
	};
	const uncounted = periods.some(({ countedAt }) => countedAt === null);
	const due = uncounted || periods.some((period) => period.due > 0);
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			<PeriodTable periods={periods} />
			<p className={styles.acts}>
				<Button disabled={!due} loading={busy} onClick={() => void run()}>
					{t('run')}
				</Button>
				<Button loading={busy} onClick={() => void count()}>
					{t('count')}
				</Button>
				<span className={styles.soft}>{t(due ? 'runAdvice' : 'nothingDue')}</span>
			</p>
			{keys && (
				<section aria-labelledby="custody-keys">
					<h2 id="custody-keys">{t('key.title')}</h2>
					<p className={styles.lead}>{t('key.lead')}</p>
					<KeyTable keys={keys} />
					<p className={styles.soft}>
						{t('key.change')} <code>npx pacesetter keys rotate --as {me?.userName}</code>
					</p>
				</section>
			)}
		</>
	);
}
