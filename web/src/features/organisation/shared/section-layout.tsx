import { holds } from '@pacesetter/core/identity';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, NavLink, Outlet, useLoaderData } from 'react-router';
import { apiContext, meContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { sections } from './address.ts';
import styles from './organisation.module.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
	if (!holds(context.get(meContext), 'member.change')) return { waiting: 0 };
	const { transfer } = context.get(apiContext).organisation;
	const { total } = await forPage(request, transfer.list({ waiting: true, size: 1 }));
	return { waiting: total };
}

/** The parts of the organisation's pages, with what waits for the reader. */
export default function SectionLayout() {
	const { waiting } = useLoaderData<typeof loader>();
	const { t } = useTranslation('organisation');
	return (
		<>
			<nav className={styles.sections} aria-label={t('section.label')}>
				{sections.map(({ name, address }) => (
					<NavLink key={name} to={address} end={name === 'tree'}>
						{t(`section.${name}`)}
						{name === 'transfers' && waiting > 0 && (
							<b className={styles.waiting} role="status" aria-label={t('section.waiting', { count: waiting })}>
								{waiting}
							</b>
						)}
					</NavLink>
				))}
			</nav>
			<Outlet />
		</>
	);
}
