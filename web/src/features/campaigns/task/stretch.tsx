import { useTranslation } from 'react-i18next';
import type { Task } from '../shared/types.ts';

/** The organisation's own target beside what was reached so far; it has no lamp, since missing it is no fault. */
export function Stretch({ task: { stretch, reached, action } }: { task: Task }) {
	const { t } = useTranslation('stretch');
	if (stretch === null) return null;
	const unit = action.evidence === 'number' ? action.unit : t('times');
	return <p>{t(reached >= stretch ? 'reached' : 'shown', { stretch, reached, unit })}</p>;
}
