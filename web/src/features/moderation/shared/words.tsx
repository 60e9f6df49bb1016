import styles from './moderation.module.css';

/** What somebody wrote, in the lines he wrote it. */
export const Words = ({ children }: { children: string }) => <p className={styles.words}>{children}</p>;
