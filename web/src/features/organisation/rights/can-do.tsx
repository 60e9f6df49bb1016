import { roles } from '@pacesetter/core/identity';
import { useTranslation } from 'react-i18next';
import styles from '../shared/organisation.module.css';
import type { GrantRow } from '../shared/types.ts';
import { ScopeWords } from './scope-words.tsx';
import { standingOf } from './standing.ts';

/** What an account may do now, and where, as a list of plain sentences. */
export function CanDo({ grants }: { grants: readonly GrantRow[] }) {
	const { t } = useTranslation('rights');
	const held = grants.filter((grant) => standingOf(grant, new Date()) === 'in_force');
	if (held.length === 0) return <p>{t('canDo.nothing')}</p>;
	return (
		<ul className={styles.plain}>
			{held.map((grant) => (
				<li key={grant.id}>
					<b>{t(`role.${grant.role}`)}</b>
					{t('colon')}
					<ScopeWords grant={grant} />
					<p className={styles.soft}>
						{t('canDo.may', {
							acts: roles[grant.role].map((permission) => t(`permission.${permission}`)).join(t('comma')),
						})}
					</p>
				</li>
			))}
		</ul>
	);
}
