CREATE TABLE `cache_versions` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO cache_versions(name, version) VALUES ('catalogue', abs(random() >> 11)), ('settings', abs(random() >> 11));
--> statement-breakpoint
CREATE TRIGGER programs_cache_insert AFTER INSERT ON programs BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER programs_cache_update AFTER UPDATE ON programs BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER programs_cache_delete AFTER DELETE ON programs BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER goals_cache_insert AFTER INSERT ON goals BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER goals_cache_update AFTER UPDATE ON goals BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER goals_cache_delete AFTER DELETE ON goals BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER traits_cache_insert AFTER INSERT ON traits BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER traits_cache_update AFTER UPDATE ON traits BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER traits_cache_delete AFTER DELETE ON traits BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER principles_cache_insert AFTER INSERT ON principles BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER principles_cache_update AFTER UPDATE ON principles BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER principles_cache_delete AFTER DELETE ON principles BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER activity_types_cache_insert AFTER INSERT ON activity_types BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER activity_types_cache_update AFTER UPDATE ON activity_types BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER activity_types_cache_delete AFTER DELETE ON activity_types BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER settings_cache_insert AFTER INSERT ON settings BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'settings';
END;
--> statement-breakpoint
CREATE TRIGGER settings_cache_update AFTER UPDATE ON settings BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'settings';
END;
--> statement-breakpoint
CREATE TRIGGER settings_cache_delete AFTER DELETE ON settings BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'settings';
END;
