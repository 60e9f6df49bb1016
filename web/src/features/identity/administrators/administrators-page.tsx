import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext, originContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useShell } from '../../../app/shell/use-shell.ts';
import { LinkDialog, type MadeLink } from '../shared/link-dialog.tsx';
import styles from './administrators.module.css';
import { Holders } from './holders.tsx';
import { NameForm } from './name-form.tsx';
import { Proposals } from './proposals.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const three = await forPage(request, context.get(apiContext).identity.administrator.list());
	return { three, origin: context.get(originContext) };
}

/** The three administrators: named once by the founder, changed afterwards by two of them together. */
export default function AdministratorsPage() {
	const { three, origin } = useLoaderData<typeof loader>();
	const { t } = useTranslation('administrators');
	const { me } = useShell();
	const [link, keep] = useState<MadeLink | null>(null);
	const named = three.holders.length > 0;
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t(named ? 'lead' : 'leadBefore')}</p>
			{named ? (
				<>
					<Holders holders={three.holders} me={me?.userName ?? ''} />
					<Proposals proposals={three.proposals} me={me?.userName ?? ''} onLink={keep} />
				</>
			) : (
				<NameForm />
			)}
			{link && <LinkDialog link={link} origin={origin} onClose={() => keep(null)} />}
		</>
	);
}
