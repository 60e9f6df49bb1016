import { directiveStates } from '@pacesetter/core/directives/registration';
import { holds } from '@pacesetter/core/identity';
import { Button, Empty, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router';
import { apiContext, meContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../ui/address-number.ts';
import { useRefreshWhile } from '../../../ui/use-refresh-while.ts';
import { directivesAddress, registerAddress } from '../shared/address.ts';
import { DirectiveTable } from './directive-table.tsx';
import { LimitDialog } from './limit-dialog.tsx';
import styles from './list.module.css';

const addressOf = (state: string, page: number): string =>
	`${directivesAddress}?${new URLSearchParams({ ...(state === 'all' ? {} : { state }), page: String(page) })}`;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const {
		directives: { directive },
		organisation,
	} = context.get(apiContext);
	const mayRegister = holds(context.get(meContext), 'directive.register');
	const query = new URL(request.url).searchParams;
	const state = directiveStates.find((each) => each === query.get('state'));
	const page = pageIn(query);
	const directives = await forPage(request, directive.list({ page, ...(state ? { state } : {}) }));
	const instead = lastPageInstead(directives);
	if (instead !== null) throw redirect(addressOf(state ?? 'all', instead));
	const tops = mayRegister ? await forPage(request, organisation.organisation.tree({})) : [];
	return { directives, state: state ?? null, mayRegister, tops };
}

/** Directives, the newest first, and the way to register one. */
export default function DirectivesPage() {
	const { directives, state, mayRegister, tops } = useLoaderData<typeof loader>();
	const { t } = useTranslation('directives');
	const navigate = useNavigate();
	const [limiting, limit] = useState(false);
	const show = (wanted: string, page: number) => void navigate(addressOf(wanted, page));
	useRefreshWhile(directives.items.some(({ reading }) => reading === 'reading' || reading === 'waiting'));
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			<div className={styles.acts}>
				<div className={styles.filter}>
					<Segmented
						aria-label={t('filter')}
						value={state ?? 'all'}
						onChange={(wanted) => show(wanted, 1)}
						options={[
							{ value: 'all' as const, label: t('all') },
							...directiveStates.map((value) => ({ value, label: t(`state.${value}`) })),
						]}
					/>
				</div>
				{mayRegister && (
					<div className={styles.ways}>
						<Button onClick={() => limit(true)}>{t('limit.title')}</Button>
						<Link className={styles.main ?? ''} to={registerAddress}>
							{t('register.act')}
						</Link>
					</div>
				)}
			</div>
			{directives.total === 0 ? (
				<Empty description={state === null ? t('none') : t('noneIn')} />
			) : (
				<DirectiveTable directives={directives.items} />
			)}
			{limiting && <LimitDialog tops={tops} onClose={() => limit(false)} />}
			<Pagination
				align="center"
				hideOnSinglePage
				current={directives.page}
				pageSize={directives.size}
				total={directives.total}
				showSizeChanger={false}
				onChange={(page) => show(state ?? 'all', page)}
			/>
		</>
	);
}
