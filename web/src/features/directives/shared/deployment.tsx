import { spanTold } from '@pacesetter/core/directives/registration';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DirectiveRow } from './types.ts';

/** How long a directive took to be deployed, or has waited, against the limit of whoever deploys it. */
export function Deployment({ of }: { of: Pick<DirectiveRow, 'hours' | 'waited' | 'limit' | 'late'> }) {
	const { t } = useTranslation('directives');
	const span = (all: number): string => {
		const told = spanTold(all);
		return t(told.days === 0 ? 'span.hours' : told.hours === 0 ? 'span.days' : 'span.both', told);
	};
	const { hours, waited, limit, late } = of;
	const taken = hours === null ? t('waited', { span: span(waited ?? 0) }) : t('hours', { span: span(hours) });
	return (
		<span>
			{taken}
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
