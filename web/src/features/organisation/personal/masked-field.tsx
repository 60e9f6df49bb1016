import type { SensitiveField } from '@pacesetter/core/organisation';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import styles from './personal.module.css';
import { ReasonDialog } from './reason-dialog.tsx';

/** So long a value stands on the screen, in milliseconds: time to dial or copy it down, not to walk away from it. */
const shownFor = 30_000;

interface Props {
	readonly person: { readonly id: string; readonly name: string };
	readonly field: SensitiveField;
	/** Null when none is known. */
	readonly mask: string | null;
	/** A hint for the button; the gate is the server. */
	readonly mayReveal: boolean;
}

/** A sealed field: its mask, and for a reason the whole of it, for a short time. */
export function MaskedField({ person, field, mask, mayReveal }: Props) {
	const { t } = useTranslation('personal');
	const [asking, ask] = useState(false);
	const [value, show] = useState<string | null>(null);
	useEffect(() => {
		if (value === null) return;
		const timer = setTimeout(() => show(null), shownFor);
		return () => clearTimeout(timer);
	}, [value]);
	if (mask === null) return '–';
	const named = { field: t(`field.${field}`), name: person.name };
	return (
		<span className={styles.masked}>
			<span role="status">{value ?? mask}</span>
			{mayReveal && (
				<Button
					size="small"
					type="link"
					aria-label={t(value === null ? 'revealLabel' : 'hideLabel', named)}
					onClick={() => (value === null ? ask(true) : show(null))}
				>
					{t(value === null ? 'reveal' : 'hide')}
				</Button>
			)}
			{asking && (
				<ReasonDialog
					title={t('revealTitle', named)}
					explained={t('revealExplained')}
					okText={t('reveal')}
					act={async (reason) => show((await api.organisation.person.reveal({ id: person.id, field, reason })).value)}
					onClose={() => ask(false)}
				/>
			)}
		</span>
	);
}
