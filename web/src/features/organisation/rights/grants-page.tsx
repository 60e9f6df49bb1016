import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead } from '../../../ui/address-number.ts';
import { formatCount } from '../../../ui/format.ts';
import styles from '../shared/organisation.module.css';
import { grantAddress, grantWishIn } from './address.ts';
import { CanDo } from './can-do.tsx';
import { GrantFilters } from './grant-filters.tsx';
import { GrantTable } from './grant-table.tsx';
import { RevokeButton } from './revoke-button.tsx';

const size = 30;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const wish = grantWishIn(new URL(request.url).searchParams);
	const { userName, role, ended, page } = wish;
	const narrowed = { ...(userName ? { userName } : {}), ...(role ? { role } : {}) };
	const { grant } = context.get(apiContext).organisation;
	const grants = await forPage(request, grant.list({ page, size, current: !ended, ...narrowed }));
	const instead = lastPageInstead(grants);
	if (instead !== null) throw redirect(grantAddress({ ...wish, page: instead }));
	return { wish, grants };
}

/** Who holds which role where, for who gives rights. */
export default function GrantsPage() {
	const { wish, grants } = useLoaderData<typeof loader>();
	const { t } = useTranslation('rights');
	const navigate = useNavigate();
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			<GrantFilters wish={wish} onWish={(changed) => void navigate(grantAddress({ ...wish, page: 1, ...changed }))} />
			{wish.userName && (
				<section className={styles.box}>
					<h2>{t('canDo.title', { userName: wish.userName })}</h2>
					<CanDo grants={grants.items} />
				</section>
			)}
			<GrantTable
				rows={grants.items}
				acts={(grant) => <RevokeButton grant={grant} />}
				empty={t(wish.userName ? 'noneOf' : 'none')}
				total={t('total', { total: formatCount(grants.total) })}
				paging={{ ...grants, address: (page) => grantAddress({ ...wish, page }) }}
			/>
		</>
	);
}
