import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useShell } from '../../../app/shell/use-shell.ts';
import styles from './own.module.css';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { session, secondFactor } = context.get(apiContext).identity;
	const [sessions, factor] = await forPage(request, Promise.all([session.list(), secondFactor.state()]));
	return { sessions, factor };
}

/** One's own account: password, second factor, sessions. */
export default function OwnAccountPage() {
	const { sessions, factor } = useLoaderData<typeof loader>();
	const { t } = useTranslation(['own', 'dormant']);
	const { me } = useShell();
	const dormant = me?.dormant ?? null;
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			{dormant && (
				<Alert
					type="warning"
					showIcon
					title={t('dormant:own', {
						because: t(`dormant:because.${dormant.because}`, { by: dormant.by ?? t('dormant:somebody') }),
					})}
				/>
			)}
			{me?.secondFactorDue && <Alert type="warning" showIcon title={t('factor.due')} />}
			<section className={styles.part} aria-labelledby="own-password">
				<h2 id="own-password">{t('password.title')}</h2>
				<p className={styles.soft}>{t('password.advice', { userName: me?.userName ?? '' })}</p>
				<Button href="/password">{t('password.change')}</Button>
			</section>
			<SecondFactor factor={factor} />
			{me !== null && me.personId !== null && (
				<section className={styles.part} aria-labelledby="own-data">
					<h2 id="own-data">{t('data.title')}</h2>
					<p className={styles.soft}>{t('data.advice')}</p>
					<Button href={`/desk/organisations/people/${me.personId}/data`}>{t('data.open')}</Button>
				</section>
			)}
			<Sessions sessions={sessions} />
		</>
	);
}
