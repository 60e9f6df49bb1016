import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DirectiveRow } from './types.ts';

/** How long a directive took to be deployed, or has waited, against the limit of whoever deploys it. */
export function Deployment({ of }: { of: Pick<DirectiveRow, 'hours' | 'waited' | 'limit' | 'late'> }) {
	const { t } = useTranslation('directives');
	const { hours, waited, limit, late } = of;
	const taken = hours === null ? t('waited', { hours: waited ?? 0 }) : t('hours', { hours });
	return (
		<span>
			{taken}
			{limit !== null && !late && t('limit.within', { limit })}
			{limit !== null && late && (
				<>
					{' '}
					<Tag color="error">{t('limit.late', { limit })}</Tag>
				</>
			)}
		</span>
	);
}
