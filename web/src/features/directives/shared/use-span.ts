import type { Span } from '@pacesetter/core/directives/registration';
import { useTranslation } from 'react-i18next';

/** Words for a time in days and hours. */
export function useSpan(): (span: Span) => string {
	const { t } = useTranslation('directives');
	return (span) => t(span.days === 0 ? 'span.hours' : span.hours === 0 ? 'span.days' : 'span.both', { ...span });
}
