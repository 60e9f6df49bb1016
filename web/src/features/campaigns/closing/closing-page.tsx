import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useCampaign } from '../campaign/campaign-layout.tsx';
import { idIn } from '../shared/address.ts';
import styles from '../shared/campaigns.module.css';
import { OpenLine } from './open-line.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { closing } = context.get(apiContext).campaigns;
	return { open: await forPage(request, closing.get({ id: idIn(params.id) })) };
}

/** What is open before the campaign ends, and what was said to become of it. */
export default function ClosingPage() {
	const campaign = useCampaign();
	const { open } = useLoaderData<typeof loader>();
	const { t } = useTranslation('steering');
	const waiting = open.filter(({ settled }) => settled === null).length;
	return (
		<>
			<h2>{t('closing.title')}</h2>
			<p className={styles.lead}>{t('closing.lead')}</p>
			<p role="status">{waiting > 0 ? t('closing.waiting', { count: waiting }) : t('closing.ready')}</p>
			{open.length === 0 && <Empty description={t('closing.none')} />}
			{open.map((item) => (
				<OpenLine key={item.item} campaign={campaign} open={item} />
			))}
		</>
	);
}
