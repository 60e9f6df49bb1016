import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../../ui/format.ts';
import { StateTag } from '../list/directive-table.tsx';
import { deskAddress, directivesAddress, registrationAddress } from '../shared/address.ts';
import { Deployment } from '../shared/deployment.tsx';
import { numberOf } from '../shared/number.ts';
import type { Directive } from '../shared/types.ts';
import styles from './desk.module.css';

/** What the directive is, and the chain above it. */
export function Head({ directive }: { directive: Directive }) {
	const { t } = useTranslation('directives');
	const { title, issuer, receivedAt, chain, document } = directive;
	return (
		<>
			<title>{title}</title>
			<p>
				<Link to={directivesAddress}>{t('desk.back')}</Link>
			</p>
			<h1>{title}</h1>
			<div className={styles.facts}>
				<StateTag directive={directive} />
				<span>{issuer.name}</span>
				<span>{numberOf(directive)}</span>
				<span>
					{t('column.received')} {formatTime(receivedAt)}
				</span>
				<Deployment of={directive} />
				{directive.editable && <Link to={registrationAddress(directive.id)}>{t('desk.facts')}</Link>}
				{document && <a href={`/documents/${document.number}`}>{t('desk.readDocument')}</a>}
			</div>
			{chain.length > 0 && (
				<nav className={styles.chain} aria-label={t('desk.chain')}>
					<span>{t('desk.chain')}</span>
					<ol>
						{chain.map((upper) => (
							<li key={upper.id}>
								<Link to={deskAddress(upper.id)}>
									{upper.issuer.name}《{upper.title}》
								</Link>
							</li>
						))}
					</ol>
				</nav>
			)}
		</>
	);
}

interface ActsProps {
	readonly busy: boolean;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	readonly converted: boolean;
	readonly onStep: (way: 'undo' | 'redo') => void;
	readonly onConvert: (done: boolean) => void;
	readonly onKeys: () => void;
}

/** What can be done with the draft as a whole. */
export function DeskActs({ busy, canUndo, canRedo, converted, onStep, onConvert, onKeys }: ActsProps) {
	const { t } = useTranslation('directives');
	return (
		<div className={styles.acts}>
			<Button disabled={!canUndo} onClick={() => onStep('undo')}>
				{t('desk.undo')}
			</Button>
			<Button disabled={!canRedo} onClick={() => onStep('redo')}>
				{t('desk.redo')}
			</Button>
			<Button onClick={onKeys}>{t('desk.keys')}</Button>
			<Button type={converted ? 'default' : 'primary'} loading={busy} onClick={() => onConvert(!converted)}>
				{t(converted ? 'desk.reopen' : 'desk.convert')}
			</Button>
		</div>
	);
}
