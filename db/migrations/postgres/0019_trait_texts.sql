-- The traits word for word as the programs give them, where nobody has edited them.
UPDATE traits SET text = 'Ongoing commitment to staying current with AWS advancements' WHERE text = 'Ongoing commitment to staying current with AWS';
--> statement-breakpoint
UPDATE traits SET text = 'Effective organizational and communication skills' WHERE text = 'Effective organisational and communication skills';
--> statement-breakpoint
UPDATE traits SET text = 'Passion for grassroots-level knowledge sharing' WHERE text = 'Passion for grassroots knowledge sharing';
--> statement-breakpoint
UPDATE traits SET text = 'Desire to share successes and challenges openly for community benefit' WHERE text = 'Desire to share successes and challenges openly';
--> statement-breakpoint
UPDATE traits SET text = 'Enthusiasm for AWS services and cloud technologies' WHERE text = 'Enthusiasm for AWS services and cloud technology';
--> statement-breakpoint
UPDATE traits SET text = 'Strong organizational and people skills to run effective club activities' WHERE text = 'Strong organisational and people skills to run club activities';
--> statement-breakpoint
UPDATE traits SET text = 'Eagerness to experiment, iterate, and share findings with peers' WHERE text = 'Eagerness to experiment, iterate and share findings with peers';
