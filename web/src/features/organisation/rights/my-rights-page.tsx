import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext, meContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useShell } from '../../../app/shell/use-shell.ts';
import styles from '../shared/organisation.module.css';
import type { GrantRow } from '../shared/types.ts';
import { CanDo } from './can-do.tsx';
import { DelegateDialog } from './delegate-dialog.tsx';
import { GrantTable } from './grant-table.tsx';
import { RevokeButton } from './revoke-button.tsx';
import { standingOf } from './standing.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const grants = await forPage(request, context.get(apiContext).organisation.grant.mine());
	const isOwn = ({ userName }: GrantRow) => userName === context.get(meContext)?.userName;
	return { own: grants.filter(isOwn), lent: grants.filter((grant) => !isOwn(grant)) };
}

/** What the reader may do, in words; what he lends for an absence, and takes back. */
export default function MyRightsPage() {
	const { own, lent } = useLoaderData<typeof loader>();
	const { t } = useTranslation('rights');
	const { me } = useShell();
	return (
		<>
			<title>{t('mine.title')}</title>
			<h1>{t('mine.title')}</h1>
			<section className={styles.box}>
				<h2>{t('mine.may')}</h2>
				{me?.administrator ? <p>{t('mine.founder')}</p> : <CanDo grants={own} />}
			</section>
			<section className={styles.part}>
				<h2>{t('mine.own')}</h2>
				<GrantTable rows={own} empty={t('mine.none')} acts={(grant) => <DelegateButton grant={grant} />} />
			</section>
			<section className={styles.part}>
				<h2>{t('mine.lent')}</h2>
				<GrantTable rows={lent} empty={t('mine.noneLent')} acts={(grant) => <RevokeButton grant={grant} />} />
			</section>
		</>
	);
}

/** Lends a grant that is his own and in force; what was lent to him he cannot lend on. */
function DelegateButton({ grant }: { grant: GrantRow }) {
	const { t } = useTranslation('rights');
	const [open, setOpen] = useState(false);
	if (grant.delegatedFrom !== null || standingOf(grant, new Date()) !== 'in_force') return null;
	return (
		<>
			<Button
				size="small"
				aria-label={t('delegate.of', { role: t(`role.${grant.role}`), name: grant.organisation.shortName })}
				onClick={() => setOpen(true)}
			>
				{t('delegate.open')}
			</Button>
			{open && <DelegateDialog grant={grant} onClose={() => setOpen(false)} />}
		</>
	);
}
