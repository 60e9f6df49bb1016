import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../shared/data-table.tsx';
import styles from '../shared/organisation.module.css';
import type { GrantRow } from '../shared/types.ts';
import { ScopeWords } from './scope-words.tsx';
import { StandingLamp } from './standing-lamp.tsx';
import { TermWords } from './term-words.tsx';

type Shown = Pick<ComponentProps<typeof DataTable<GrantRow>>, 'rows' | 'empty' | 'total' | 'paging'>;
type Props = Shown & { readonly acts: (grant: GrantRow) => ReactNode };

/** Who holds which role where, how far it reaches, and for how long. */
export function GrantTable({ acts, ...shown }: Props) {
	const { t } = useTranslation('rights');
	const wide = styles.wide ?? '';
	return (
		<DataTable<GrantRow>
			{...shown}
			label={t('title')}
			columns={[
				{ title: t('column.account'), render: (_, grant) => <Who grant={grant} /> },
				{ title: t('column.role'), render: (_, { role }) => t(`role.${role}`) },
				{ title: t('column.scope'), className: wide, render: (_, grant) => <ScopeWords grant={grant} /> },
				{ title: t('column.state'), render: (_, grant) => <StandingLamp grant={grant} /> },
				{ title: t('column.term'), className: wide, render: (_, grant) => <TermWords grant={grant} /> },
				{ title: t('column.source'), className: wide, render: (_, grant) => <Source grant={grant} /> },
				{ title: t('column.acts'), render: (_, grant) => acts(grant) },
			]}
		/>
	);
}

function Who({ grant }: { grant: GrantRow }) {
	return (
		<>
			{grant.userName}
			<p className={styles.narrow}>
				<ScopeWords grant={grant} />
				{' · '}
				<TermWords grant={grant} />
			</p>
		</>
	);
}

/** Given, or lent for an absence, by whom and why. */
function Source({ grant: { grantedBy, delegatedFrom, reason } }: { grant: GrantRow }) {
	const { t } = useTranslation('rights');
	const by = t(delegatedFrom === null ? 'source.given' : 'source.lent', { by: grantedBy ?? '–' });
	return reason === null ? by : `${by}${t('colon')}${reason}`;
}
