import type { ConversionState } from '@pacesetter/core/library';
import { useTranslation } from 'react-i18next';

/**
 * Tells a screen reader when a conversion comes to another state. What stands on the page changes with every page
 * that is done, which nobody wants to hear.
 */
export function ConversionNews({ id, state }: { id?: string; state: ConversionState | undefined }) {
	const { t } = useTranslation('conversion');
	return (
		<p id={id} className="unseen" role="status">
			{state && t(`news.${state}`)}
		</p>
	);
}
