module example.org/accounts

go 1.24

require github.com/golang-migrate/migrate/v4 v4.19.1
