import { spansTold } from '@pacesetter/core/directives/registration';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DirectiveRow } from './types.ts';
import { useSpan } from './use-span.ts';

/** How long a directive took to be deployed, or has waited, against the limit of whoever deploys it. */
export function Deployment({ of }: { of: Pick<DirectiveRow, 'hours' | 'waited' | 'limit' | 'late'> }) {
	const { t } = useTranslation('directives');
	const span = useSpan();
	const { hours, waited, late } = of;
	const { taken, limit } = spansTold(hours ?? waited ?? 0, of.limit);
	return (
		<span>
			{t(hours === null ? 'waited' : 'hours', { span: span(taken) })}
			{limit !== null && !late && t('limit.within', { span: span(limit) })}
			{limit !== null && late && (
				<>
					{' '}
					<Tag color="error">{t('limit.late', { span: span(limit) })}</Tag>
				</>
			)}
		</span>
	);
}
