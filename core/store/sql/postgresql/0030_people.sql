-- Numbers that are one person's (ADR 0037): those with the same `person_id`. A number that stands here not is a person
-- of its own. `former_name`: what its threads were called before they were merged.
CREATE TABLE person_number (
    number TEXT COLLATE "C" PRIMARY KEY,
    person_id BIGINT NOT NULL,
    former_name TEXT NOT NULL
);

CREATE INDEX person_numbers ON person_number (person_id);

-- Where somebody is, when a person here knows it better than their number.
CREATE TABLE person_zone (
    number TEXT COLLATE "C" PRIMARY KEY,
    zone TEXT NOT NULL
);
